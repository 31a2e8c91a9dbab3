/** The chunk that adds Plotly's three-dimensional surface. */
import Plotly from "plotly.js/lib/core";
import surface from "plotly.js/lib/surface";

Plotly.register([surface]);

export default Plotly;
