import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./styles/fonts.css";
import "katex/dist/katex.min.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/panel.css";
import "./styles/controls.css";
import "./styles/claims.css";
import { App } from "./shell/App.tsx";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element with the id “root”.");

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
