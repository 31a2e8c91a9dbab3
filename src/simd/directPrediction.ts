import type { Region } from "./heap.ts";
import type { SimdModule } from "./module.ts";
import { evenLength, HEADER, type RadialKernel, writeComponents, writeHeader } from "./radialKernel.ts";

/** A radial kernel's sums over the samples of one model. */
export interface DirectPrediction {
  /**
   * Sums at one point q: g [2], the energy −Σⱼ a d·w, and with `slopes` ∂g/∂q [2×2] after them. What is returned is the
   * module's memory, to be read before anything else is computed.
   */
  readonly at: (q0: number, q1: number, slopes: boolean) => Float64Array;
}

/** g, the energy and the slopes. */
const RESULTS = 7;

/**
 * Models whose tables a module keeps: those that take turns, such as the lab's, and no more, since a model's end is not
 * announced.
 */
const PLACES = 4;

interface Place {
  owner: object | null;
  region: Region | null;
  capacity: number;
  lastUsed: number;
}

/** A module's room for predictions: a few tables, and one point's results. */
interface Room {
  readonly places: readonly Place[];
  readonly results: Region;
  /** Their doubles; emptied by the platform when the memory grows. */
  view: Float64Array;
  clock: number;
}

const rooms = new WeakMap<SimdModule, Room>();

function roomOf(module: SimdModule): Room {
  let room = rooms.get(module);
  if (room === undefined) {
    const results = module.heap.allocate(RESULTS);
    const places = Array.from({ length: PLACES }, () => ({ owner: null, region: null, capacity: 0, lastUsed: 0 }));
    room = { places, results, view: results.doubles(), clock: 0 };
    rooms.set(module, room);
  }
  return room;
}

/**
 * Makes g(q) = Σⱼ [a w + b (d·w) d] and what follows from it, d = q − qⱼ.
 *
 * The samples' table stands in the module's memory only while the model is in use: a few models share that room, and
 * one that was pushed out is copied in again, which costs far less than a prediction. So a model needs no freeing.
 * @param values q(rⱼ) [N×2]
 * @param weights w [N×2]
 */
export function createDirectPrediction(
  module: SimdModule,
  kernel: RadialKernel,
  values: Float64Array,
  weights: Float64Array,
): DirectPrediction {
  const { call, heap } = module;
  const room = roomOf(module);
  const stride = evenLength(values.length / 2);
  const table = new Float64Array(HEADER + 4 * stride);
  writeHeader(kernel, table);
  writeComponents(values, 2, "last", table, HEADER);
  writeComponents(weights, 2, "zero", table, HEADER + 2 * stride);
  const squared = Number(kernel.squared);
  let place: Place | null = null;

  /** Address of the table. */
  const moveIn = (): number => {
    room.clock++;
    if (place === null || place.owner !== table || place.region === null) {
      place = room.places.reduce((oldest, other) => (other.lastUsed < oldest.lastUsed ? other : oldest));
      if (place.region === null || place.capacity < table.length) {
        place.region?.free();
        place.owner = null;
        place.region = null;
        place.region = heap.allocate(table.length);
        place.capacity = table.length;
      }
      new Float64Array(call.memory.buffer, place.region.address, table.length).set(table);
      place.owner = table;
    }
    place.lastUsed = room.clock;
    return place.region.address;
  };

  return {
    at: (q0, q1, slopes) => {
      const address = moveIn();
      if (room.view.length === 0) room.view = room.results.doubles();
      call.predictDirect(address, stride, q0, q1, room.results.address, squared, Number(slopes));
      return room.view;
    },
  };
}
