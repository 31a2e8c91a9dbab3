import type { ReactNode } from "react";
import type { CovariantKey } from "../../store/covariant/covariantParameters.ts";
import { ParameterControl, type ParameterControlProps } from "../ParameterControl.tsx";

/** The control of one of the chapter's parameters. */
export const CovariantControl: (props: ParameterControlProps<CovariantKey>) => ReactNode = ParameterControl;
