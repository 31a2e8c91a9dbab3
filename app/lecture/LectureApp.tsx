import { Suspense, use } from "react";
import { chapters } from "../chapters/registry.ts";
import { t } from "../messages/t.ts";
import "../styles/lecture.css";
import { LectureRoom } from "./LectureRoom.tsx";
import { readScript } from "./script.ts";
import { useRoom } from "./useRoom.ts";

/** Read once: the lecture's scenes are part of the notebook. */
const script = readScript(chapters);

/** The notebook as a lecture on the wall. */
export function LectureApp() {
  useRoom();
  return (
    <Suspense fallback={<p className="lecture-opening">{t`Opening the lecture…`}</p>}>
      <Room />
    </Suspense>
  );
}

function Room() {
  return <LectureRoom script={use(script)} />;
}
