import type { ReactNode } from "react";
import type { VectorFieldKey } from "../../store/vectorFields/vectorFieldParameters.ts";
import { ParameterControl, type ParameterControlProps } from "../ParameterControl.tsx";

/** The control of one of the chapter's parameters. */
export const VectorFieldControl: (props: ParameterControlProps<VectorFieldKey>) => ReactNode = ParameterControl;
