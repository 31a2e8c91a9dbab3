import type { ReactNode } from "react";
import type { MultipoleKey } from "../../store/multipoles/multipoleParameters.ts";
import { ParameterControl, type ParameterControlProps } from "../ParameterControl.tsx";

/** The control of one of the chapter's parameters. */
export const MultipoleControl: (props: ParameterControlProps<MultipoleKey>) => ReactNode = ParameterControl;
