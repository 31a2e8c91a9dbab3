// What a page does with a figure: it listens, and it sets.
const figure = document.getElementById("kernels");
const heard = document.getElementById("heard");
const show = (event) => {
  const { sigma, lambda } = event.detail.values;
  heard.textContent = `${event.type === "ready" ? "Ready" : "You set"}: σ = ${sigma}, λ = ${lambda}`;
};
figure.addEventListener("ready", show);
figure.addEventListener("change", show);
figure.addEventListener("error", (event) => {
  heard.textContent = event.detail.message;
});
for (const button of document.querySelectorAll("button[data-for]")) {
  button.addEventListener("click", async () => {
    try {
      const { values } = await figure.setState(JSON.parse(button.dataset.state));
      heard.textContent = `The page set: σ = ${values.sigma}, λ = ${values.lambda}`;
    } catch (problem) {
      heard.textContent = problem.message;
    }
  });
}
