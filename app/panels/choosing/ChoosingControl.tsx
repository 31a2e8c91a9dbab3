import type { ReactNode } from "react";
import type { ChoosingKey } from "../../store/choosing/choosingParameters.ts";
import { ParameterControl, type ParameterControlProps } from "../ParameterControl.tsx";

/** The control of one of the chapter's parameters. */
export const ChoosingControl: (props: ParameterControlProps<ChoosingKey>) => ReactNode = ParameterControl;
