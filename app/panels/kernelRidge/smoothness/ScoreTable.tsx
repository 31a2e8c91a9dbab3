import type { LineScores } from "../../../../src/experiments/kernelRidge/lineScores.ts";
import { Mathematical } from "../../../format/Mathematical.tsx";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";

/** One way of choosing σ and λ, and what it scores. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly scores: LineScores | null;
}

const ROWS: readonly (readonly [name: string, value: (scores: LineScores) => number | null, significant: number])[] = [
  [t`length scale σ`, ({ lengthScale }) => lengthScale, 3],
  [t`ridge λ`, ({ ridge }) => ridge, 2],
  [t`error at the samples`, ({ trainingError }) => trainingError, 2],
  [t`leave-one-out error`, ({ leaveOneOut }) => leaveOneOut, 2],
  [t`true error`, ({ trueError }) => trueError, 2],
  [t`log marginal likelihood`, ({ logMarginalLikelihood }) => logMarginalLikelihood, 3],
];

/** What each way of choosing σ and λ comes to, side by side. */
export function ScoreTable({ choices }: { readonly choices: readonly Choice[] }) {
  return (
    <table className="score-table">
      <caption>
        <Mathematical
          text={t`Errors are root mean squares in kT₀; the true one is taken between the first and the last sample.`}
        />
      </caption>
      <thead>
        <tr>
          <td />
          {choices.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map(([name, value, significant]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {choices.map(({ id, scores }) => (
              <td key={id}>
                <Mathematical text={scores === null ? "–" : digits(value(scores) ?? Number.NaN, significant)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
