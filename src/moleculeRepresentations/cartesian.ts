import { type MoleculeRepresentationDefinition, requireRoom } from "./types.ts";

/**
 * The coordinates themselves, q = (x₀, y₀, z₀, …), in Å and padded with zeros: what a model sees that is told of no
 * symmetry.
 */
export const cartesian = {
  id: "cartesian",
  label: "Coordinates",
  summary: "The coordinates as they stand in the file, with no symmetry built in.",
  formula: String.raw`\mathbf{q} = (\mathbf{R}_1, \ldots, \mathbf{R}_n)`,
  source: "none needed",
  invariances: { translation: "never", rotation: "never", mirror: "never", permutation: "never" },
  uses: [],
  growth: { dimension: 1, cost: 1 },
  create: (layout) => {
    const dimension = 3 * layout.atoms;
    return {
      dimension,
      map: (molecule, out, offset) => {
        requireRoom(layout, molecule);
        out.fill(0, offset, offset + dimension);
        out.set(molecule.positions, offset);
      },
      jacobian: ({ positions }, out, offset) => {
        const columns = positions.length;
        out.fill(0, offset, offset + dimension * columns);
        for (let k = 0; k < columns; k++) out[offset + k * columns + k] = 1;
      },
    };
  },
} as const satisfies MoleculeRepresentationDefinition;
