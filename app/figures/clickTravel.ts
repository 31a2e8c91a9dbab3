/** A press that travels farther than this, in pixels, is a drag or a scroll and not a click. */
export const CLICK_TRAVEL = 5;
