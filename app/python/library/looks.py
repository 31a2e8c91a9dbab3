# Colours and lines mean the same as on the page.
LOOK = {
    "truth": dict(color="#1d1c1a", linestyle="-"),
    "independent": dict(color="#d55e00", linestyle="--"),
    "energy_conserving": dict(color="#0b63c5", linestyle="-."),
    "as_printed": dict(color="#b40096", linestyle=":"),
    "curl_free": dict(color="#0b63c5", linestyle="-."),
    "divergence_free": dict(color="#197a48", linestyle="--"),
}
