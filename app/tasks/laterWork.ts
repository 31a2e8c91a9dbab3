/** What a task is done with, when it is wanted. This little file stands between, so that no chapter lists all that comes with it. */
export const work = () => import("./TaskWork.tsx");
