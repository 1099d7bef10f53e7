// SPDX-License-Identifier: GPL-3.0-or-later
// Sets of documents with weights, and how they are joined. The weights are those of Xapian's
// BM25Weight with its defaults, so that both faces put hits in the same order.
(function (mingbai) {
  'use strict';

  const K1 = 1;
  const K3 = 1;

  function idf(size, frequency) {
    const odds = (size - frequency + 0.5) / (frequency + 0.5);
    return Math.log(odds < 2 ? odds * 0.5 + 1 : odds);
  }

  // What a term adds to a document, but for how often the document has it.
  function factor(size, frequency, times) {
    return idf(size, frequency) * (K1 + 1) * (K3 + 1) * times / (K3 + times);
  }

  const NONE = { documents: new Uint32Array(0), weights: new Float64Array(0) };

  // Results are {documents, weights}, ascending by document.
  mingbai.Ranker = class {
    constructor(store) {
      this.store = store;
      this.sums = new Float64Array(store.size);
      this.hits = new Uint16Array(store.size);
    }

    // Documents with the term of a list; `times` it stands in the query.
    term(list, times) {
      if (!list) { return NONE; }
      const weights = new Float64Array(list.documents.length);
      const most = factor(this.store.size, list.documents.length, times || 1);
      for (let i = 0; i < weights.length; i++) {
        const count = list.counts[i];
        weights[i] = most * count / (count + this.store.damping[list.documents[i]]);
      }
      return { documents: list.documents, weights: weights };
    }

    // The same for titles, in which a term counts once.
    titleTerm(list, times) {
      if (!list || list.titleCount === 0) { return NONE; }
      const most = factor(this.store.size, list.titleCount, times || 1);
      const documents = list.documents.filter(function (document, i) { return list.titles[i] > 0; });
      const damping = this.store.damping;
      return { documents: documents, weights: Float64Array.from(documents, function (document) { return most / (1 + damping[document]); }) };
    }

    scaled(result, by) { return { documents: result.documents, weights: result.weights.map(function (weight) { return weight * by; }) }; }

    // Documents in at least `least` of the results, with the sum of their weights.
    join(results, least) {
      if (results.length === 1) { return results[0]; }
      const touched = [];
      for (const result of results) {
        for (let i = 0; i < result.documents.length; i++) {
          const document = result.documents[i];
          if (this.hits[document]++ === 0) { touched.push(document); }
          this.sums[document] += result.weights[i];
        }
      }
      const kept = Uint32Array.from(touched.filter((document) => this.hits[document] >= least)).sort();
      const weights = Float64Array.from(kept, (document) => this.sums[document]);
      for (const document of touched) {
        this.hits[document] = 0;
        this.sums[document] = 0;
      }
      return { documents: kept, weights: weights };
    }
    any(results) { return results.length === 0 ? NONE : this.join(results, 1); }
    all(results) { return results.length === 0 ? this.everything() : this.join(results, results.length); }

    everything() {
      const documents = new Uint32Array(this.store.size).map(function (zero, i) { return i; });
      return { documents: documents, weights: new Float64Array(documents.length) };
    }

    // Those of a result that `keep(document)` says.
    filter(result, keep) {
      const documents = [];
      const weights = [];
      for (let i = 0; i < result.documents.length; i++) {
        if (keep(result.documents[i])) {
          documents.push(result.documents[i]);
          weights.push(result.weights[i]);
        }
      }
      return { documents: Uint32Array.from(documents), weights: Float64Array.from(weights) };
    }

    // [document, weight] of the best, best first; of equals the newer.
    best(result, count, weightOf) {
      const all = Array.from(result.documents, function (document, i) {
        return [document, weightOf ? weightOf(document, result.weights[i]) : result.weights[i]];
      });
      all.sort(function (a, b) { return b[1] - a[1] || b[0] - a[0]; });
      return all.slice(0, count);
    }
  };

  mingbai.contains = function (result, document) {
    let low = 0;
    let high = result.documents.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (result.documents[middle] < document) { low = middle + 1; } else { high = middle; }
    }
    return result.documents[low] === document;
  };
})(window.mingbai = window.mingbai || {});
