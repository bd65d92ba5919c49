// Eleventy's defaults; the months and the form of a day are what its templates cannot say.
export default function (config) {
  const day = (date) => date.toISOString().slice(0, 10);
  config.addFilter("day", (date) => day(date).split("-").reverse().join("/"));
  config.addFilter("iso", (date) => date.toISOString());
  config.addCollection("months", (all) => {
    const months = new Map();
    for (const page of all.getFilteredByTag("text").reverse()) {
      const month = day(page.date).slice(0, 7);
      if (!months.has(month)) months.set(month, []);
      months.get(month).push(page);
    }
    return [...months].map(([name, pages]) => ({ name, pages }));
  });
}

export const config = { dir: { input: "src" } };
