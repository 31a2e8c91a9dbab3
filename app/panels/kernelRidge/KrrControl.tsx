import type { ReactNode } from "react";
import type { KrrKey } from "../../store/kernelRidge/krrParameters.ts";
import { ParameterControl, type ParameterControlProps } from "../ParameterControl.tsx";

/** The control of one of the chapter's parameters. */
export const KrrControl: (props: ParameterControlProps<KrrKey>) => ReactNode = ParameterControl;
