import { type KeyboardEvent, useContext, useEffect, useId, useMemo, useRef, useState } from "react";
import { type AxisName, type Quaternion, turnAbout, turnAfter, UNTURNED } from "../../src/molecules/quaternion.ts";
import { LineIcon } from "../controls/icons.tsx";
import { useShelved } from "../figures/FigureShelf.ts";
import { FiguresStill } from "../figures/FiguresStill.ts";
import { useNearViewport } from "../figures/useNearViewport.ts";
import { useSize } from "../figures/useSize.ts";
import { declareKeys, isPressed } from "../keys/declared.ts";
import { t } from "../messages/t.ts";
import { useFigureTheme } from "../panels/useFigureTheme.ts";
import { BondHandle } from "./BondHandle.tsx";
import { type BondGrip, type GripPlace, gripPlace } from "./bondGrip.ts";
import { moleculeFigure } from "./moleculeFigure.ts";
import type { MoleculePicture } from "./moleculePicture.ts";
import { type MoleculeScene, seenFrom } from "./moleculeScene.ts";
import { useHand } from "./useHand.ts";
import "./viewer.css";

/** Degrees about an axis of the screen; `done` when the hand lets go. */
export type OnTurn = (axis: AxisName, degrees: number, done: boolean) => void;

export interface MoleculeViewProps {
  readonly scene: MoleculeScene;
  /** What of the scene is seen whole at first: when it changes, the camera looks at all of it again. */
  readonly subject: string;
  /** The picture's accessible name. */
  readonly label: string;
  /** What it shows now, in words. */
  readonly description: string;
  readonly height: number;
  /** Turns what is shown instead of how it is looked at. */
  readonly onTurn?: OnTurn;
  /** Moves what is shown, in ångström along the screen, where the Shift key is held down. */
  readonly onMove?: (axis: "x" | "y", by: number, done: boolean) => void;
  /** A bond that can be made longer or shorter by a handle. */
  readonly grip?: BondGrip | undefined;
  /** From where it is looked at, where several are turned together; else each is turned by itself. */
  readonly seen?: { readonly turn: Quaternion; readonly change: (turn: Quaternion) => void };
  /** How much smaller than its frame it is drawn at first, so that there is room to move it. */
  readonly room?: number;
  /** Chooses an atom, 0 for the first: pressed, or walked to by Enter. */
  readonly onPick?: (atom: number) => void;
  /** The atom that is chosen now. */
  readonly picked?: number;
  /** It no longer belongs to the present settings. */
  readonly stale?: boolean;
}

/** Degrees, and ångström, of an arrow key. */
const [TURN_PER_KEY, MOVE_PER_KEY] = [7.5, 0.1];
const ZOOM = 1.15;
/** Pixels within which a press means an atom. */
const PICK_REACH = 30;

/** A molecule in 3-D: dragged or turned by the arrow keys; plus and minus come nearer and go away, Home looks at all of it. */
export function MoleculeView(props: MoleculeViewProps) {
  const {
    scene,
    subject,
    label,
    description,
    height,
    onTurn,
    onMove,
    grip,
    seen,
    onPick,
    picked = 0,
    room = 1,
    stale = false,
  } = props;
  const theme = useFigureTheme();
  const descriptionId = useId();
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const [canvas, setCanvas] = useState<HTMLDivElement | null>(null);
  const size = useSize(frame);
  const near = useNearViewport(frame);
  const { picture, failed } = usePicture(canvas, near);
  const [ownTurn, setOwnTurn] = useState(UNTURNED);
  const turnNow = seen?.turn ?? ownTurn;
  const turnsItself = onTurn !== undefined;
  const shown = useMemo(() => (turnsItself ? scene : seenFrom(scene, turnNow)), [scene, turnNow, turnsItself]);
  const [looks, setLooks] = useState(0);
  const [places, setPlaces] = useState<readonly Place[]>([]);
  // Counted whenever the picture has been drawn, so that what stands over it is put where it belongs.
  const [drawn, setDrawn] = useState(0);
  const still = useContext(FiguresStill);
  const looked = useRef({ subject: "", looks, size });

  // A picture that was given up knows nothing of what it showed.
  useEffect(() => {
    if (picture === null) looked.current = { subject: "", looks: -1, size: { width: 0, height: 0 } };
  }, [picture]);
  useEffect(() => {
    if (picture === null || size.width === 0) return;
    // To be told its size, the library draws once more.
    if (looked.current.size !== size) picture.resize();
    const whole = looked.current.subject !== subject || looked.current.looks !== looks;
    looked.current = { subject, looks, size };
    picture.show(
      shown,
      { mark: theme.accent, arrow: theme.ink, axis: theme.muted, paper: theme.paper },
      whole ? room : null,
    );
    setPlaces(placesOf(picture, shown));
    setDrawn((count) => count + 1);
  }, [picture, shown, subject, theme, size, looks, room]);

  const figure = useMemo(() => moleculeFigure(scene, shown, theme), [scene, shown, theme]);
  useShelved(frame, { figure, label, description, aspect: null, overlay: null, overlaid: undefined });

  const handle =
    picture === null || drawn === 0 || grip === undefined || still ? null : placeOfGrip(picture, shown, grip);

  const turn: OnTurn = (axis, degrees, done) => {
    if (onTurn) onTurn(axis, degrees, done);
    else (seen?.change ?? setOwnTurn)(turnAfter(turnAbout(axis, degrees), turnNow));
  };
  const zoom = (factor: number) => {
    picture?.zoom(factor);
    if (picture === null) return;
    setPlaces(placesOf(picture, shown));
    setDrawn((count) => count + 1);
  };
  const pick = (x: number, y: number) => {
    const atom = picture === null ? undefined : nearestAtom(picture, shown, x, y);
    if (atom !== undefined) onPick?.(atom);
  };
  const hand = useHand(
    turn,
    onMove && picture ? (axis, pixels, done) => onMove(axis, pixels * picture.perPixel(), done) : undefined,
    onPick && pick,
  );
  const press = (event: KeyboardEvent) => {
    const action = KEYS[event.key];
    if (onPick && isPressed(event, PICK)) {
      event.preventDefault();
      const atoms = scene.symbols.length;
      onPick((picked + (event.shiftKey ? atoms - 1 : 1)) % Math.max(1, atoms));
      return;
    }
    if (action === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (action.turn && event.shiftKey && onMove) onMove(action.move[0], action.move[1] * MOVE_PER_KEY, true);
    else if (action.turn) turn(action.turn[0], action.turn[1] * TURN_PER_KEY, true);
    else if (action.zoom) zoom(action.zoom);
    else setLooks((count) => count + 1);
  };

  return (
    <div
      ref={setFrame}
      className="molecule"
      data-stale={stale || undefined}
      data-state={failed ? "failed" : picture === null ? "waiting" : "drawn"}
      style={{ height: `calc(${height}px * var(--plot-stretch, 1))` }}
    >
      <div
        ref={setCanvas}
        className="molecule-canvas"
        role="img"
        aria-label={label}
        aria-describedby={descriptionId}
        aria-keyshortcuts="ArrowLeft ArrowRight ArrowUp ArrowDown Plus Minus Home"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is turned by the arrow keys
        tabIndex={0}
        onKeyDown={press}
        {...hand}
      />
      <div className="molecule-labels" aria-hidden="true">
        {places.map(({ text, x, y, ofAxis, marked }) => (
          <span
            key={`${ofAxis} ${text}`}
            data-axis={ofAxis || undefined}
            data-marked={marked || undefined}
            style={{ left: `${x}px`, top: `${y}px` }}
          >
            {text}
          </span>
        ))}
      </div>
      {handle !== null && grip !== undefined && <BondHandle grip={grip} place={handle} />}
      <p id={descriptionId} className="plot-description">
        {description}
      </p>
      {failed && (
        <p className="plot-failed">{t`This browser draws nothing in 3-D (WebGL is missing or switched off).`}</p>
      )}
      <div className="molecule-zoom">
        <button type="button" className="button quiet" onClick={() => zoom(ZOOM)} aria-label={t`Nearer`}>
          <LineIcon path="M8 3v10M3 8h10" />
        </button>
        <button type="button" className="button quiet" onClick={() => zoom(1 / ZOOM)} aria-label={t`Farther`}>
          <LineIcon path="M3 8h10" />
        </button>
      </div>
    </div>
  );
}

interface Place {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly ofAxis: boolean;
  readonly marked: boolean;
}

/** Where what is written at atoms and axes stands, in pixels. */
function placesOf(picture: MoleculePicture, { positions, labels, axes, marked = [] }: MoleculeScene): readonly Place[] {
  const ends = axes === undefined ? [] : [axes, 0, 0, 0, axes, 0, 0, 0, axes].map((end) => 1.12 * end);
  const screen = picture.toScreen(Float64Array.of(...(labels === undefined ? [] : positions), ...ends));
  const texts = [...(labels ?? []), ...(axes === undefined ? [] : ["x", "y", "z"])];
  return texts.map((text, k) => ({
    text,
    x: screen[k][0],
    y: screen[k][1],
    ofAxis: k >= (labels?.length ?? 0),
    marked: k < (labels?.length ?? 0) && marked.includes(k),
  }));
}

/** Null for a bond that what is shown does not have. */
function placeOfGrip(picture: MoleculePicture, { positions }: MoleculeScene, grip: BondGrip): GripPlace | null {
  const [a, b] = [grip.from, grip.to].map((atom) => positions.subarray(3 * atom, 3 * atom + 3));
  if (a.length < 3 || b.length < 3) return null;
  const [from, to] = picture.toScreen(Float64Array.of(...a, ...b));
  return gripPlace(from, to, Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]), picture.perPixel());
}

/** The atom whose place on the screen is nearest, of those within reach; of two that lie behind each other, the nearer to the eye. */
function nearestAtom(picture: MoleculePicture, { positions }: MoleculeScene, x: number, y: number): number | undefined {
  const places = picture.toScreen(positions).map(([px, py], atom) => ({
    atom,
    away: Math.hypot(px - x, py - y),
    depth: positions[3 * atom + 2],
  }));
  const reached = places.filter(({ away }) => away <= PICK_REACH);
  const nearest = Math.min(...reached.map(({ away }) => away));
  return reached.filter(({ away }) => away <= nearest + 3).sort((a, b) => b.depth - a.depth)[0]?.atom;
}

interface Action {
  readonly turn?: readonly [AxisName, number];
  readonly move: readonly ["x" | "y", number];
  readonly zoom?: number;
}

const STILL = ["x", 0] as const;
const KEYS: Readonly<Record<string, Action>> = {
  ArrowLeft: { turn: ["y", -1], move: ["x", -1] },
  ArrowRight: { turn: ["y", 1], move: ["x", 1] },
  ArrowUp: { turn: ["x", -1], move: ["y", 1] },
  ArrowDown: { turn: ["x", 1], move: ["y", -1] },
  "+": { zoom: ZOOM, move: STILL },
  "=": { zoom: ZOOM, move: STILL },
  "-": { zoom: 1 / ZOOM, move: STILL },
  Home: { move: STILL },
};

declareKeys("figure", ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"], t`turn a molecule`);
const PICK = declareKeys("figure", ["Enter", "Shift+Enter"], t`choose the next atom of a molecule, or the one before`);
declareKeys("figure", ["+", "-", "Home"], t`come nearer to a molecule, go away, see all of it`);

/** The drawing library, fetched and started when the viewer comes near the window, and given up when it is gone. */
function usePicture(element: HTMLElement | null, wanted: boolean) {
  const [picture, setPicture] = useState<MoleculePicture | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (element === null || !wanted) return;
    let gone = false;
    let made: MoleculePicture | null = null;
    import("./moleculePicture.ts")
      .then(({ createMoleculePicture }) => {
        if (gone) return;
        made = createMoleculePicture(element);
        setPicture(made);
      })
      .catch(() => setFailed(true));
    return () => {
      gone = true;
      made?.close();
      setPicture(null);
    };
  }, [element, wanted]);
  return { picture, failed };
}
