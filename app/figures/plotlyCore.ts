/** The chunk that holds Plotly with just the traces used in two dimensions (scatter is part of its core). */
import contour from "plotly.js/lib/contour";
import Plotly from "plotly.js/lib/core";
import heatmap from "plotly.js/lib/heatmap";
import quiver from "plotly.js/lib/quiver";

Plotly.register([contour, heatmap, quiver]);

export default Plotly;
