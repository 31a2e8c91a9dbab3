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
import { syncAddress } from "./store/addressSync.ts";
import { browserAddress } from "./store/browserAddress.ts";
import { labStore } from "./store/labStore.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element with the id “root”.");

syncAddress(labStore, browserAddress);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
