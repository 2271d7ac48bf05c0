/* Behaviour of the frame and of charts. No inline handlers anywhere: everything is bound here. */
(function () {
  "use strict";
  var root = document.documentElement;

  function narrow() {
    return window.matchMedia("(max-width: 899px)").matches;
  }

  function remember(slim) {
    try { window.localStorage.setItem("nimbill.nav", slim ? "slim" : "wide"); } catch (e) { /* private mode: not kept */ }
  }

  function tellNav(button) {
    var open = narrow() ? root.classList.contains("nav-open") : !root.classList.contains("nav-slim");
    button.setAttribute("aria-expanded", String(open));
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-action='nav']");
    if (button) {
      if (narrow()) {
        root.classList.toggle("nav-open");
      } else {
        remember(root.classList.toggle("nav-slim"));
      }
      tellNav(button);
      return;
    }
    if (!event.target.closest(".side")) {
      root.classList.remove("nav-open");
    }
    document.querySelectorAll("details.user[open]").forEach(function (menu) {
      if (!menu.contains(event.target)) { menu.removeAttribute("open"); }
    });
  });

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      root.classList.remove("nav-open");
      document.querySelectorAll("details.user[open]").forEach(function (menu) {
        menu.removeAttribute("open");
        menu.querySelector("summary").focus();
      });
    }
  });

  /* Filters with their state in the address: choosing sends the form. */
  document.addEventListener("change", function (event) {
    var form = event.target.closest("form[data-send='on-change']");
    if (form) { form.requestSubmit(); }
  });

  try {
    if (window.localStorage.getItem("nimbill.nav") === "slim") { root.classList.add("nav-slim"); }
  } catch (e) { /* private mode: starts wide */ }

  /* What scrolls sideways and holds nothing to focus must be reached by the keyboard itself. */
  function reachable() {
    document.querySelectorAll(".scroll").forEach(function (area) {
      if (!area.querySelector("a, button, input, select")) { area.tabIndex = 0; }
    });
  }

  /* Tables are called what the heading above them says; the component library leaves that and the scope of heads out. */
  function named() {
    document.querySelectorAll("table:not([aria-label]):not([aria-labelledby])").forEach(function (table) {
      var card = table.closest(".card");
      var heading = (card && card.querySelector("h2")) || document.querySelector("main h1, h1");
      if (heading && !table.caption && table.querySelector("th")) {
        table.setAttribute("aria-label", heading.textContent.trim());
      }
    });
    document.querySelectorAll(".ui-treetable thead th:not([scope])").forEach(function (head) { head.scope = "col"; });
  }

  function complete() {
    reachable();
    named();
    if (window.jQuery) { window.jQuery(document).on("pfAjaxComplete", named); }
  }
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", complete);
  } else {
    complete();
  }

  function colour(name) {
    var probe = document.createElement("span");
    probe.style.color = "var(--" + name + ")";
    document.body.appendChild(probe);
    var value = window.getComputedStyle(probe).color;
    probe.remove();
    return value;
  }

  /* Bars of days that are not complete yet are hatched. */
  function hatched(base) {
    var tile = document.createElement("canvas");
    tile.width = tile.height = 8;
    var pen = tile.getContext("2d");
    pen.globalAlpha = 0.35;
    pen.fillStyle = base;
    pen.fillRect(0, 0, 8, 8);
    pen.globalAlpha = 1;
    pen.strokeStyle = base;
    pen.lineWidth = 2;
    pen.beginPath();
    pen.moveTo(-2, 10); pen.lineTo(10, -2);
    pen.moveTo(-6, 6); pen.lineTo(6, -6);
    pen.moveTo(2, 14); pen.lineTo(14, 2);
    pen.stroke();
    return pen.createPattern(tile, "repeat");
  }

  /* Charts are painted with the colours of the theme; when the system turns dark or light they are painted anew. */
  function repaint() {
    var drawn = (window.Chart && window.Chart.instances) || {};
    Object.keys(drawn).forEach(function (key) {
      var chart = drawn[key];
      var text = colour("muted");
      var line = colour("line");
      var surface = colour("surface");
      chart.options.scales.x.ticks.color = text;
      chart.options.scales.x.border.color = line;
      chart.options.scales.y.ticks.color = text;
      chart.options.scales.y.grid.color = line;
      chart.options.plugins.legend.labels.color = text;
      chart.data.datasets.forEach(function (set) { if (set.role) { asLine(set); } else { set.borderColor = surface; } });
      chart.update("none");
    });
  }
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);

  /* Lines beside the bars: what was before, what is forecast and its band; and what a running month is still expected to bring. */
  function asLine(set) {
    var accent = colour("accent");
    set.stack = set.role;
    set.pointRadius = 0;
    set.pointHitRadius = 0;
    set.borderWidth = 2;
    set.fill = false;
    set.tension = 0;
    set.order = -1;
    set.backgroundColor = "transparent";
    if (set.role === "before") {
      set.borderColor = colour("muted");
      set.borderDash = [2, 3];
    } else if (set.role === "forecast") {
      set.borderColor = accent;
      set.borderDash = [6, 4];
    } else if (set.role === "rest") {
      set.stack = undefined;
      set.order = 1;
      set.borderColor = accent;
      set.borderDash = [6, 4];
      set.borderWidth = 1;
      set.backgroundColor = hatched(accent);
      set.maxBarThickness = 34;
    } else {
      set.borderColor = "transparent";
      set.borderWidth = 0;
      if (set.role === "low") {
        set.fill = "-1";
        set.backgroundColor = accent.replace("rgb(", "rgba(").replace(")", ", 0.16)");
      }
    }
  }

  /* Called by p:chart with the widget as this, before the chart is drawn. */
  window.nimbillChart = function () {
    var config = this.cfg.config;
    var about = config.nimbill || {};
    var language = root.lang || "en";
    var text = colour("muted");
    var line = colour("line");
    var surface = colour("surface");
    var mirrored = root.dir === "rtl";
    var amounts = new Intl.NumberFormat(language, { numberingSystem: "latn", minimumFractionDigits: 2, maximumFractionDigits: 2 });
    var short = new Intl.NumberFormat(language, { numberingSystem: "latn", notation: "compact", maximumFractionDigits: 1 });
    config.data.datasets.forEach(function (set) {
      if (set.role) {
        asLine(set);
        return;
      }
      var base = set.backgroundColor;
      if (about.incompleteFrom >= 0) {
        var pattern = hatched(base);
        set.backgroundColor = set.data.map(function (ignored, i) { return i >= about.incompleteFrom ? pattern : base; });
      }
      set.borderColor = surface;
      set.borderWidth = { top: 1 };
      set.maxBarThickness = 34;
    });
    /* A bar leads to what it is made of; the table beneath has the same links for the keyboard. */
    function lead(elements) {
      var place = elements[0];
      if (!about.drill || !place || config.data.datasets[place.datasetIndex].role
          || config.data.datasets[place.datasetIndex].data[place.index] === 0) {
        return null;
      }
      return about.drill + (about.steps ? about.steps[place.index] : "&day=" + about.days[place.index])
        + config.data.datasets[place.datasetIndex].choice;
    }
    config.options = {
      onClick: function (event, ignored, chart) {
        var address = lead(chart.getElementsAtEventForMode(event.native, "nearest", { intersect: true }, true));
        if (address) { window.location.assign(address); }
      },
      onHover: function (event, ignored, chart) {
        var bar = chart.getElementsAtEventForMode(event.native, "nearest", { intersect: true }, true);
        event.native.target.style.cursor = lead(bar) ? "pointer" : "default";
      },
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      interaction: { mode: "index", intersect: false },
      font: { family: "Inter, Vazirmatn" },
      scales: {
        x: { stacked: true, reverse: mirrored, grid: { display: false }, border: { color: line }, ticks: { color: text, maxRotation: 0, autoSkipPadding: 12, font: { family: "Inter, Vazirmatn", size: 11 } } },
        y: { stacked: true, position: mirrored ? "right" : "left", grid: { color: line }, border: { display: false },
          ticks: { color: text, maxTicksLimit: 6, font: { family: "Inter, Vazirmatn", size: 11 }, callback: function (value) { return short.format(value); } } }
      },
      plugins: {
        legend: { position: "bottom", align: "start", rtl: mirrored, textDirection: root.dir || "ltr", labels: { filter: function (item) { return item.text !== ""; }, color: text, boxWidth: 10, boxHeight: 10, useBorderRadius: true, borderRadius: 3, padding: 14, font: { family: "Inter, Vazirmatn", size: 12 } } },
        tooltip: {
          rtl: mirrored,
          textDirection: root.dir || "ltr",
          itemSort: function (a, b) { return b.raw - a.raw; },
          filter: function (item) { return item.raw !== 0 && item.raw !== null && item.dataset.label !== ""; },
          callbacks: {
            label: function (item) { return " " + item.dataset.label + ": " + amounts.format(item.raw) + " " + about.currency; },
            footer: function (items) {
              var sum = items.reduce(function (total, item) { return item.dataset.role ? total : total + item.raw; }, 0);
              return about.total + ": " + amounts.format(sum) + " " + about.currency;
            }
          }
        }
      }
    };
  };
}());
