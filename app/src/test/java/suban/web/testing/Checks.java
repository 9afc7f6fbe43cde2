package suban.web.testing;

/** What is looked for in a page, as scripts that run in it. Each gives a list of findings. */
final class Checks {
    static final String CONTRAST = """
            () => {
              const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
              const rgba = colour => {
                canvas.clearRect(0, 0, 1, 1);
                canvas.fillStyle = colour;
                canvas.fillRect(0, 0, 1, 1);
                return Array.from(canvas.getImageData(0, 0, 1, 1).data);
              };
              const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] / 255 + below[i] * (1 - top[3] / 255));
              const behind = element => {
                const layers = [];
                for (let e = element; e; e = e.parentElement) layers.push(rgba(getComputedStyle(e).backgroundColor));
                return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255]);
              };
              const luminance = c => [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
                const v = c[i] / 255;
                return sum + weight * (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
              }, 0);
              const found = new Set();
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const text = walker.currentNode.textContent.trim();
                const element = walker.currentNode.parentElement;
                if (!text || !element.checkVisibility() || element.closest(".for-readers, .skip-link, datalist, template")) continue;
                const style = getComputedStyle(element);
                const below = behind(element);
                const above = over(rgba(style.color), below);
                const [a, b] = [luminance(above), luminance(below)].sort((x, y) => y - x);
                const ratio = (a + 0.05) / (b + 0.05);
                const size = parseFloat(style.fontSize);
                const large = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700);
                if (ratio < (large ? 3 : 4.5)) found.add(ratio.toFixed(2) + " " + text.slice(0, 30));
              }
              return Array.from(found);
            }
            """;

    static final String TARGETS = """
            () => Array.from(document.querySelectorAll("a[href], button, select, textarea, input:not([type=hidden], [type=checkbox], [type=radio])"))
              .filter(e => e.checkVisibility() && !e.closest(".for-readers, .skip-link, .prose, p, [hidden]"))
              .filter(e => { const box = e.getBoundingClientRect(); return box.width > 0 && (box.width < 43.5 || box.height < 43.5); })
              .map(e => { const box = e.getBoundingClientRect(); return Math.round(box.width) + "x" + Math.round(box.height) + " " + e.outerHTML.slice(0, 80); })
            """;

    /** For a page that has axe: each rule that is broken, with the elements that break it. */
    static final String VIOLATIONS = """
            () => axe.run(document, { preload: false, resultTypes: ["violations"] })
              .then(found => found.violations.map(rule => rule.id + ": "
                + rule.nodes.map(node => node.target.join(" ") + " " + node.html.slice(0, 120)).join(" | ")))
            """;

    private Checks() {}
}
