import type { ReactNode } from "react";
import type { ConclusionKey } from "../../store/conclusions/conclusionParameters.ts";
import { ParameterControl, type ParameterControlProps } from "../ParameterControl.tsx";

/** The control of one of the chapter's parameters. */
export const ConclusionControl: (props: ParameterControlProps<ConclusionKey>) => ReactNode = ParameterControl;
