import type { ReactNode } from "react";
import type { MotionKey } from "../../store/molecularDynamics/motionParameters.ts";
import { ParameterControl, type ParameterControlProps } from "../ParameterControl.tsx";

/** The control of one of the chapter's parameters. */
export const MotionControl: (props: ParameterControlProps<MotionKey>) => ReactNode = ParameterControl;
