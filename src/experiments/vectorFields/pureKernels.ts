/** The kernels shown side by side, in the order in which they are. */
export const PURE_KERNELS = ["independent", "energyConserving", "divergenceFree"] as const;

export type PureKernelId = (typeof PURE_KERNELS)[number];

/** A pure kernel, or half of the curl-free and half of the divergence-free one. */
export type ColumnKernelId = PureKernelId | "half";

/** The most points of the matrices of blocks: with more their entries can't be told apart. */
export const MOST_BLOCK_POINTS = 8;
