/* Dialogs, the search, and files on their way up. No inline handlers anywhere: everything is bound here. */
(function () {
  "use strict";

  /* ---- dialogs: the browser's own, with its focus trap and Escape ---- */

  function show(id) {
    var dialog = document.getElementById(id);
    if (dialog && !dialog.open) {
      dialog.showModal();
      var first = dialog.querySelector("input:not([type='hidden']), textarea, select");
      if (first) { first.focus(); }
    }
  }

  document.addEventListener("click", function (event) {
    var opener = event.target.closest("[data-opens]");
    if (opener) {
      show(opener.dataset.opens);
      return;
    }
    var dialog = event.target.closest("dialog");
    if (dialog && (event.target.closest("[data-action='close']") || event.target === dialog)) {
      dialog.close();
    }
  });

  /* ---- the secret of a mailed link: behind the hash it never left the browser; it goes into the form and out of sight ---- */

  function takeSecret() {
    var field = document.querySelector("input.from-link");
    var secret = window.location.hash.slice(1);
    if (field && /^nbs_[A-Za-z0-9_-]{43}$/.test(secret)) {
      field.value = secret;
      window.history.replaceState(null, "", window.location.pathname);
      var password = document.querySelector("input[type='password']");
      if (password) { password.focus(); }
    }
  }

  document.addEventListener("DOMContentLoaded", takeSecret);
  window.addEventListener("hashchange", takeSecret);

  /* ---- secrets to be taken along; one box that ticks all others of a name ---- */

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-copies]");
    if (!button || !navigator.clipboard) { return; }
    navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent.trim()).then(function () {
      button.querySelector("span").textContent = button.dataset.copied;
    });
  });

  document.addEventListener("change", function (event) {
    var all = event.target.closest("input[data-all]");
    var one = event.target.closest("input[type='checkbox'][name]");
    if (all) {
      document.getElementsByName(all.dataset.all).forEach(function (box) { box.checked = all.checked; });
    } else if (one) {
      var whole = document.querySelector("input[data-all='" + one.name + "']");
      var boxes = Array.prototype.slice.call(document.getElementsByName(one.name));
      if (whole) { whole.checked = boxes.every(function (box) { return box.checked; }); }
    }
  });

  /* ---- messages: items of a list stay items; the place around them is announced ---- */

  function sayMessages() {
    document.querySelectorAll(".ui-messages li[role='alert']").forEach(function (item) {
      item.removeAttribute("role");
      item.closest(".ui-messages").setAttribute("role", "alert");
    });
  }

  /* ---- what stands beside a field is said with it: what is wrong with it, and its hint ---- */

  function sayFields() {
    document.querySelectorAll(".field-block").forEach(function (block) {
      var field = block.querySelector("input:not([type='hidden']), select, textarea");
      if (!field) { return; }
      var told = Array.prototype.slice.call(block.querySelectorAll(".ui-message-error"))
        .concat(Array.prototype.slice.call(block.querySelectorAll(".hint")));
      told.forEach(function (each, i) { each.id = each.id || field.id + "-told-" + i; });
      if (told.length > 0) {
        field.setAttribute("aria-describedby", told.map(function (each) { return each.id; }).join(" "));
      } else {
        field.removeAttribute("aria-describedby");
      }
      if (block.querySelector(".ui-message-error")) {
        field.setAttribute("aria-invalid", "true");
      } else {
        field.removeAttribute("aria-invalid");
      }
    });
  }

  function say() {
    sayMessages();
    sayFields();
  }
  document.addEventListener("DOMContentLoaded", function () {
    say();
    if (window.jQuery) { window.jQuery(document).on("pfAjaxComplete", say); }
  });

  /* ---- the search ---- */

  var wait = 0;
  var asked = "";
  var hasty = false;

  function parts() {
    var dialog = document.getElementById("search");
    return dialog && {
      dialog: dialog,
      input: dialog.querySelector("input"),
      list: dialog.querySelector("[role='listbox']"),
      status: dialog.querySelector("[role='status']")
    };
  }

  function text(tag, className, content) {
    var element = document.createElement(tag);
    element.className = className;
    element.textContent = content;
    return element;
  }

  function option(thing, place) {
    var item = document.createElement("li");
    item.id = "search-option-" + place;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.address = thing.address;
    var names = text("span", "names", "");
    names.appendChild(text("strong", "", thing.name));
    names.appendChild(text("span", "small muted", [thing.number, thing.about].filter(Boolean).join(" · ")));
    item.appendChild(names);
    item.appendChild(text("span", "tag", thing.kind));
    return item;
  }

  function choose(search, place) {
    var options = search.list.children;
    Array.prototype.forEach.call(options, function (each, i) {
      each.setAttribute("aria-selected", String(i === place));
    });
    if (place >= 0 && options[place]) {
      search.input.setAttribute("aria-activedescendant", options[place].id);
      options[place].scrollIntoView({ block: "nearest" });
    } else {
      search.input.removeAttribute("aria-activedescendant");
    }
  }

  function chosen(search) {
    return Array.prototype.findIndex.call(search.list.children, function (each) {
      return each.getAttribute("aria-selected") === "true";
    });
  }

  function fill(search, found) {
    search.list.replaceChildren.apply(search.list, found.map(option));
    search.input.setAttribute("aria-expanded", String(found.length > 0));
    search.status.textContent = found.length === 0 ? search.dialog.dataset.none
      : search.dialog.dataset.count.replace("{0}", String(found.length));
    choose(search, found.length > 0 ? 0 : -1);
    if (hasty && found.length > 0) { window.location.assign(found[0].address); }
    hasty = false;
  }

  function ask(search) {
    var words = search.input.value.trim();
    asked = words;
    if (words.length < 2) {
      fill(search, []);
      search.status.textContent = search.dialog.dataset.hint;
      return;
    }
    fetch(search.dialog.dataset.address + "?q=" + encodeURIComponent(words), { headers: { Accept: "application/json" } })
      .then(function (answer) {
        if (!answer.ok) { throw new Error("search"); }
        return answer.json();
      })
      .then(function (answer) { if (asked === words) { fill(search, answer.found); } })
      .catch(function () { search.status.textContent = search.dialog.dataset.broken; });
  }

  document.addEventListener("keydown", function (event) {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" && document.getElementById("search")) {
      event.preventDefault();
      show("search");
      return;
    }
    var search = parts();
    if (!search || event.target !== search.input) { return; }
    var last = search.list.children.length - 1;
    var place = chosen(search);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(search, event.key === "ArrowDown" ? Math.min(last, place + 1) : Math.max(0, place - 1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (place >= 0) {
        window.location.assign(search.list.children[place].dataset.address);
      } else {
        hasty = true;
      }
    }
  });

  document.addEventListener("input", function (event) {
    var search = parts();
    if (search && event.target === search.input) {
      /* what was found for other words must not be opened */
      choose(search, -1);
      hasty = false;
      window.clearTimeout(wait);
      wait = window.setTimeout(function () { ask(search); }, 150);
    }
  });

  document.addEventListener("click", function (event) {
    var item = event.target.closest("#search-found [role='option']");
    if (item) { window.location.assign(item.dataset.address); }
  });

  /* ---- files on their way up: the same form, sent with its progress shown ---- */

  function report(box, percent, words) {
    var meter = box.querySelector("[role='progressbar']");
    box.hidden = false;
    meter.setAttribute("aria-valuenow", String(percent));
    meter.firstElementChild.style.width = percent + "%";
    if (words) { box.querySelector("[role='status']").textContent = words; }
  }

  /* The server leads on to what it took in; what it refused stands on the page it answers with. */
  function arrived(form, request, box) {
    var answer = new DOMParser().parseFromString(request.responseText, "text/html");
    var again = answer.getElementById(form.id);
    if (request.status >= 200 && request.status < 300 && !again) {
      window.location.assign(request.responseURL);
      return;
    }
    box.hidden = true;
    if (request.status < 200 || request.status >= 300 || !again) {
      report(box, 0, box.dataset.broken);
      return;
    }
    var said = answer.getElementById("messages");
    if (said) { document.getElementById("messages").innerHTML = said.innerHTML; }
    form.querySelectorAll(".ui-message").forEach(function (place) {
      var words = answer.getElementById(place.id);
      if (words) { place.replaceWith(document.importNode(words, true)); }
    });
    var state = again.querySelector("input[name='jakarta.faces.ViewState']");
    var own = form.querySelector("input[name='jakarta.faces.ViewState']");
    if (state && own) { own.value = state.value; }
    window.scrollTo({ top: 0 });
  }

  document.addEventListener("submit", function (event) {
    var form = event.target.closest("form[data-upload]");
    if (!form || !window.FormData) { return; }
    event.preventDefault();
    var box = document.getElementById(form.dataset.upload);
    var button = event.submitter;
    var content = new FormData(form);
    if (button && button.name) { content.append(button.name, button.value); }
    var request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.upload.addEventListener("progress", function (step) {
      if (step.lengthComputable) {
        var percent = Math.floor(step.loaded * 100 / step.total);
        report(box, percent, percent === 100 ? box.dataset.sent : null);
      }
    });
    request.addEventListener("load", function () {
      if (button) { button.disabled = false; }
      arrived(form, request, box);
    });
    request.addEventListener("error", function () {
      if (button) { button.disabled = false; }
      report(box, 0, box.dataset.broken);
    });
    if (button) { button.disabled = true; }
    report(box, 0, null);
    request.send(content);
  });
}());
