import type { FieldsResult, ModelReport } from "../../../src/experiments/fields.ts";
import type { ModelId, SourceId } from "../../../src/experiments/lab.ts";
import type { LoopWork } from "../../../src/experiments/loopWork.ts";
import { t } from "../../messages/t.ts";
import { pending, type Verdict } from "../verdict.ts";
import type { LabClaim, LabMeasurements } from "./types.ts";

export const NOT_FITTED = pending(t`this model could not be fitted`);
const NOT_PRINTED = pending(t`switch on the kernel as printed`);

/** A claim about the fitted models themselves: waits until each is there, or says why one is not. */
export function aboutModels(
  ids: readonly ModelId[],
  judgeReports: (reports: readonly ModelReport[], fields: FieldsResult, measured: LabMeasurements) => Verdict,
): LabClaim {
  return {
    needs: ["fields"],
    judge: (measured) => {
      const { fields } = measured;
      if (fields === null) return pending(t`measured with Figure 3`);
      const reports: ModelReport[] = [];
      for (const id of ids) {
        const model = fields.models.find((candidate) => candidate.id === id);
        if (model === undefined) return NOT_PRINTED;
        if (model.report === null) return NOT_FITTED;
        reports.push(model.report);
      }
      return judgeReports(reports, fields, measured);
    },
  };
}

/** A claim about the work of one model round the loop. */
export function aboutLoop(id: SourceId, judgeWork: (work: LoopWork) => Verdict): LabClaim {
  return {
    needs: ["loopWork"],
    judge: ({ loopWork }) => {
      if (loopWork === null) return pending(t`measured with Figure 4`);
      const found = loopWork.works.find((work) => work.source === id);
      if (found === undefined) return NOT_PRINTED;
      return found.problem === null ? judgeWork(found) : NOT_FITTED;
    },
  };
}

/** A claim about the entropy that overdamped motion produces in one model's field. */
export function aboutEntropy(id: SourceId, judgeRate: (rate: number) => Verdict): LabClaim {
  return {
    needs: ["stationary"],
    judge: ({ stationary }) => {
      const state = stationary?.states.find((candidate) => candidate.source === id);
      if (state === undefined) return pending(t`measured with Figure 6`);
      return state.problem === null ? judgeRate(state.entropyProduction) : NOT_FITTED;
    },
  };
}
