import type { ReactNode } from "react";
import type { RepresentationKey } from "../../store/representations/representationParameters.ts";
import { ParameterControl, type ParameterControlProps } from "../ParameterControl.tsx";

/** The control of one of the chapter's parameters. */
export const RepresentationControl: (props: ParameterControlProps<RepresentationKey>) => ReactNode = ParameterControl;
