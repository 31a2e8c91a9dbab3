import type { ReactNode } from "react";
import type { MoleculeKey } from "../../store/molecule/moleculeParameters.ts";
import { ParameterControl, type ParameterControlProps } from "../ParameterControl.tsx";

/** The control of one of the chapter's parameters. */
export const MoleculeControl: (props: ParameterControlProps<MoleculeKey>) => ReactNode = ParameterControl;
