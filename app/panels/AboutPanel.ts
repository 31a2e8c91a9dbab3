/** Which panel a dialog is about. */
export interface AboutPanel {
  /** Its address within the chapter. */
  readonly panel: string;
  readonly number: number;
  readonly title: string;
}
