import { Icon } from "../controls/icons.tsx";
import { setTheme, useTheme } from "../store/theme.ts";
import { KeyboardHelp } from "./KeyboardHelp.tsx";

/** The slim bar over every page. */
export function Bar() {
  const theme = useTheme();
  const other = theme === "dark" ? "light" : "dark";
  return (
    <header className="bar">
      <a className="bar-home" href="#/">
        <img src="./icon.svg" alt="" />
        Kernel Fields
      </a>
      <KeyboardHelp />
      <button type="button" className="button quiet" onClick={() => setTheme(other)}>
        <Icon name={theme === "dark" ? "sun" : "moon"} />
        <span>{other === "dark" ? "Dark" : "Light"}</span>
      </button>
    </header>
  );
}
