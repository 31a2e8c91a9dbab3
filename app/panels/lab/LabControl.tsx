import type { ReactNode } from "react";
import type { LabKey } from "../../store/lab/labParameters.ts";
import { ParameterControl, type ParameterControlProps } from "../ParameterControl.tsx";

/** The control of one of the lab's parameters. */
export const LabControl: (props: ParameterControlProps<LabKey>) => ReactNode = ParameterControl;
