import { type AtomSpec, createViewer, type GLViewer } from "3dmol/build/3Dmol.es6-min.js";
import { COLOURS } from "./elementLooks.ts";
import type { MoleculeScene } from "./moleculeScene.ts";

/** The colours of a viewer that come from the page's theme. */
export interface PictureTheme {
  readonly mark: string;
  readonly arrow: string;
  readonly paper: string;
  readonly axis: string;
}

/** What draws molecules in 3-D into an element of the page. */
export interface MoleculePicture {
  /** Draws; the camera stays where it is, unless it is to be set to see all of it, with so many times the room it needs. */
  readonly show: (scene: MoleculeScene, theme: PictureTheme, wholeWithRoom: number | null) => void;
  readonly zoom: (factor: number) => void;
  readonly resize: () => void;
  /** Where on the element, in CSS pixels, these positions appear. */
  readonly toScreen: (positions: Float64Array) => readonly (readonly [number, number])[];
  /** Ångström that a pixel is wide, in the middle of what is shown. */
  readonly perPixel: () => number;
  readonly close: () => void;
}

/** Radii as shares of the van der Waals radius, and of a bond in ångström. */
const [BALL, STICK] = [0.26, 0.11];
/** How arrows are drawn, their radius in ångström: where two agree, one is seen within the other. */
const [ARROW, COMPARED_ARROW] = [
  { radius: 0.06, alpha: 1 },
  { radius: 0.12, alpha: 0.7 },
];

/** What the library leaves round a small molecule is too much by this factor. */
const FILL = 1.5;
/** Pixels kept free round the outermost atoms' middles: the library does not see how wide a picture is. */
const BALL_ROOM = 16;

let hasWebGL: boolean | undefined;

/** Whether the library can draw as it does, aside; found out once: without it, it complains to the console before it gives up. */
function drawsInThreeDimensions(): boolean {
  hasWebGL ??= new OffscreenCanvas(8, 8).getContext("webgl2") !== null;
  return hasWebGL;
}

/** Begins a picture in this element; throws where the browser has no WebGL. */
export function createMoleculePicture(element: HTMLElement): MoleculePicture {
  if (!drawsInThreeDimensions()) throw new Error("There is no WebGL.");
  const viewer: GLViewer | undefined = createViewer(element, {
    backgroundAlpha: 0,
    antialias: true,
    disableFog: true,
    // The page's own handlers turn it: they serve keyboard and touch alike, and leave the wheel to the page.
    nomouse: true,
    defaultcolors: COLOURS,
  });
  if (viewer === undefined) throw new Error("There is no WebGL.");
  const toScreen = (positions: Float64Array): (readonly [number, number])[] => {
    const box = element.getBoundingClientRect();
    const places: readonly { readonly x: number; readonly y: number }[] = viewer.modelToScreen(
      Array.from({ length: positions.length / 3 }, (_, atom) => at(positions, atom)),
    );
    return places.map(({ x, y }) => [x - box.left - window.scrollX, y - box.top - window.scrollY]);
  };
  return {
    show: (scene, theme, wholeWithRoom) => {
      viewer.removeAllModels();
      viewer.removeAllShapes();
      // Over a transparent ground, what is translucent would fade into the page.
      viewer.setBackgroundColor(theme.paper, scene.compared === undefined ? 0 : 1);
      const model = viewer.addModel();
      model.addAtoms(atomsOf(scene));
      model.setStyle({}, { stick: { radius: STICK }, sphere: { scale: BALL } });
      for (const atom of scene.marked ?? [])
        viewer.addSphere({ center: at(scene.positions, atom), radius: 0.62, color: theme.mark, alpha: 0.35 });
      const { arrows, compared } = scene;
      if (arrows !== undefined) addArrows(viewer, scene.positions, arrows, { ...ARROW, color: theme.arrow });
      if (compared !== undefined)
        addArrows(viewer, scene.positions, compared.vectors, { ...COMPARED_ARROW, color: compared.color });
      if (scene.axes !== undefined) addAxes(viewer, scene.axes, theme.axis);
      if (wholeWithRoom !== null) {
        viewer.zoomTo({ model: -1 }).zoom(FILL / wholeWithRoom);
        const excess = excessOf(toScreen(scene.positions), element);
        if (excess > 1) viewer.zoom(1 / excess);
      }
      viewer.render();
    },
    zoom: (factor) => {
      viewer.zoom(factor);
    },
    resize: () => {
      viewer.resize();
    },
    toScreen,
    perPixel: () => {
      const [left, right] = viewer.modelToScreen([
        { x: 0, y: 0, z: 0 },
        { x: 1, y: 0, z: 0 },
      ]);
      return 1 / Math.max(1, Math.abs(right.x - left.x));
    },
    close: () => {
      viewer.clear();
      const canvas = element.querySelector("canvas");
      // Browsers keep few contexts at a time.
      canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
      element.replaceChildren();
    },
  };
}

/** How far atoms reach towards the element's edges, 1 for just as far as leaves room for a ball and its label. */
function excessOf(places: readonly (readonly [number, number])[], { clientWidth, clientHeight }: HTMLElement): number {
  const reach = (at: number, size: number) => Math.abs(at - size / 2) / Math.max(1, size / 2 - BALL_ROOM);
  return Math.max(...places.map(([x, y]) => Math.max(reach(x, clientWidth), reach(y, clientHeight))));
}

function at(positions: Float64Array, atom: number) {
  const [x = 0, y = 0, z = 0] = positions.subarray(3 * atom, 3 * atom + 3);
  return { x, y, z };
}

function atomsOf({ symbols, positions, bonds }: MoleculeScene): AtomSpec[] {
  const joined = symbols.map((_, atom) => bonds.flatMap(([i, j]) => (i === atom ? [j] : j === atom ? [i] : [])));
  return symbols.map((elem, atom) => ({
    elem,
    ...at(positions, atom),
    serial: atom,
    bonds: [...(joined[atom] ?? [])],
    bondOrder: (joined[atom] ?? []).map(() => 1),
  }));
}

/** Slim arrows along x, y and z from the origin. */
function addAxes(viewer: GLViewer, length: number, color: string): void {
  const start = { x: 0, y: 0, z: 0 };
  for (const end of [{ x: length }, { y: length }, { z: length }])
    viewer.addArrow({ start, end: { ...start, ...end }, radius: 0.025, radiusRatio: 3, mid: 0.93, color });
}

function addArrows(
  viewer: GLViewer,
  positions: Float64Array,
  arrows: Float64Array,
  look: { readonly radius: number; readonly alpha: number; readonly color: string },
): void {
  for (let atom = 0; atom < positions.length / 3; atom++) {
    const start = at(positions, atom);
    const { x, y, z } = at(arrows, atom);
    if (Math.hypot(x, y, z) < 0.02) continue;
    viewer.addArrow({
      start,
      end: { x: start.x + x, y: start.y + y, z: start.z + z },
      radiusRatio: 2.2,
      ...look,
    });
  }
}
