(function () {
  var box = document.getElementById("search");
  var field = document.getElementById("q");
  var count = document.getElementById("found");
  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
  }
  var rows = Array.prototype.map.call(document.querySelectorAll("main tbody tr"), function (row) {
    return { row: row, text: fold(row.textContent + " " + (row.dataset.short || "")) };
  });
  var places = document.querySelectorAll("main details, main table, main section section");
  var opened = [];
  box.hidden = false;
  field.addEventListener("input", function () {
    var words = fold(field.value).split(/\s+/).filter(Boolean);
    var shown = 0;
    rows.forEach(function (entry) {
      var hit = words.every(function (word) { return entry.text.indexOf(word) >= 0; });
      entry.row.hidden = !hit;
      if (hit) { shown += 1; }
    });
    Array.prototype.forEach.call(places, function (place) {
      var any = place.querySelector("tbody tr:not([hidden])");
      place.hidden = Boolean(words.length) && !any;
      if (place.tagName === "DETAILS") {
        if (words.length && any && !place.open) { place.open = true; opened.push(place); }
      }
    });
    if (!words.length) {
      opened.forEach(function (place) { place.open = false; });
      opened = [];
    }
    count.textContent = words.length ? shown + " " + count.dataset.words : "";
  });
})();
