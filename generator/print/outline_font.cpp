// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/print/outline_font.h"

#include <vector>

namespace mingbai::print {
namespace {

const cairo_user_data_key_t kOriginal{};

// Draws one letter of the original face, an em being one unit.
cairo_status_t render_glyph(cairo_scaled_font_t* font, unsigned long glyph, cairo_t* context,
                            cairo_text_extents_t* extents) {
  auto* original = static_cast<cairo_font_face_t*>(
      cairo_font_face_get_user_data(cairo_scaled_font_get_font_face(font), &kOriginal));
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options(context, options);
  cairo_font_options_destroy(options);
  cairo_set_font_face(context, original);
  cairo_set_font_size(context, 1);
  const cairo_glyph_t letter{glyph, 0, 0};
  cairo_glyph_extents(context, &letter, 1, extents);
  cairo_glyph_path(context, &letter, 1);
  cairo_fill(context);
  return cairo_status(context);
}

// The letters of one run with their places, and which bytes of the text each stands for.
struct Run {
  std::vector<cairo_glyph_t> glyphs;
  std::vector<cairo_text_cluster_t> clusters;
  double width = 0;
};

Run lay_out(const PangoGlyphItem& item, double x, double y) {
  Run run;
  const PangoGlyphString& letters = *item.glyphs;
  int cluster = -1;
  for (int i = 0; i < letters.num_glyphs; ++i) {
    const PangoGlyphInfo& letter = letters.glyphs[i];
    if (letters.log_clusters[i] != cluster) {
      if (!run.clusters.empty()) {
        run.clusters.back().num_bytes = letters.log_clusters[i] - cluster;
      }
      cluster = letters.log_clusters[i];
      run.clusters.push_back({item.item->length - cluster, 0});
    }
    if (letter.glyph != PANGO_GLYPH_EMPTY && (letter.glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0) {
      run.glyphs.push_back({letter.glyph,
                            x + run.width + pango_units_to_double(letter.geometry.x_offset),
                            y + pango_units_to_double(letter.geometry.y_offset)});
      ++run.clusters.back().num_glyphs;
    }
    run.width += pango_units_to_double(letter.geometry.width);
  }
  return run;
}

bool has_unknown(const PangoGlyphItem& item) {
  for (int i = 0; i < item.glyphs->num_glyphs; ++i) {
    if ((item.glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0) {
      return true;
    }
  }
  return false;
}

}  // namespace

OutlineFonts::~OutlineFonts() {
  for (const auto& [original, outlines] : faces_) {
    cairo_font_face_destroy(outlines);
    cairo_font_face_destroy(original);
  }
}

cairo_font_face_t* OutlineFonts::outlines_of(cairo_font_face_t* face) {
  const auto [slot, is_new] = faces_.try_emplace(face, nullptr);
  if (is_new) {
    cairo_font_face_reference(face);
    slot->second = cairo_user_font_face_create();
    cairo_user_font_face_set_render_glyph_func(slot->second, render_glyph);
    cairo_font_face_set_user_data(slot->second, &kOriginal, face, nullptr);
  }
  return slot->second;
}

void OutlineFonts::show(cairo_t* context, PangoLayoutLine* line, std::string_view text,
                        double size) {
  double x = 0;
  double y = 0;
  cairo_get_current_point(context, &x, &y);
  for (GSList* at = line->runs; at != nullptr; at = at->next) {
    const auto& item = *static_cast<PangoGlyphItem*>(at->data);
    const Run run = lay_out(item, x, y);
    if (has_unknown(item)) {  // no typeface has the letter: a box says so
      cairo_rectangle(context, x, y - size * 0.8, run.width, size * 0.9);
      cairo_set_line_width(context, size / 20);
      cairo_stroke(context);
    } else if (!run.glyphs.empty()) {
      cairo_scaled_font_t* font =
          pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(item.item->analysis.font));
      cairo_set_font_face(context, outlines_of(cairo_scaled_font_get_font_face(font)));
      cairo_set_font_size(context, size);
      const std::string_view words = text.substr(static_cast<std::size_t>(item.item->offset),
                                                 static_cast<std::size_t>(item.item->length));
      cairo_show_text_glyphs(context, words.data(), static_cast<int>(words.size()),
                             run.glyphs.data(), static_cast<int>(run.glyphs.size()),
                             run.clusters.data(), static_cast<int>(run.clusters.size()),
                             cairo_text_cluster_flags_t{});
    }
    x += run.width;
  }
}

}  // namespace mingbai::print
