/** How far one is with the tasks, when it is wanted. This little file stands between, so that the page need not list what comes with it. */
export const mark = () => import("./TaskMark.tsx");
