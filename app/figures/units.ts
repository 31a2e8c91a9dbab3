/** The unit of energy, k_BT₀, in the mark-up of figures. */
export const KT0 = "<i>k</i><sub>B</sub><i>T</i><sub>0</sub>";
