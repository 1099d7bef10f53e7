// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/print/canvas.h"

#include <algorithm>
#include <unordered_map>

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "generator/print/outline_font.h"
#include "index/base/language.h"
#include "index/text/date.h"

namespace mingbai::print {
namespace {

constexpr double kPointsPerMm = 72.0 / 25.4;
constexpr const char* kTypeface = "Noto Sans CJK SC";
// Texts that many cards share are shaped once; households' own would fill the memory.
constexpr std::size_t kMostLayouts = 2000;
constexpr std::size_t kMostCodes = 64;

double points(double mm) {
  return mm * kPointsPerMm;
}

template <auto kFree>
struct Freed {
  template <typename Object>
  void operator()(Object* object) const {
    kFree(object);
  }
};
using Surface = std::unique_ptr<cairo_surface_t, Freed<cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, Freed<cairo_destroy>>;
using Layout = std::unique_ptr<PangoLayout, Freed<g_object_unref>>;
using PangoState = std::unique_ptr<PangoContext, Freed<g_object_unref>>;
using Font = std::unique_ptr<PangoFontDescription, Freed<pango_font_description_free>>;

PangoAlignment pango_align(Align align) {
  switch (align) {
    case Align::kCenter:
      return PANGO_ALIGN_CENTER;
    case Align::kRight:
      return PANGO_ALIGN_RIGHT;
    default:
      return PANGO_ALIGN_LEFT;
  }
}

// The typeface is there, and was not replaced by another.
bool has_typeface(PangoContext* context) {
  PangoFontFamily** families = nullptr;
  int count = 0;
  pango_context_list_families(context, &families, &count);
  const bool found = std::any_of(families, families + count, [](PangoFontFamily* family) {
    return std::string_view(pango_font_family_get_name(family)) == kTypeface;
  });
  g_free(families);
  return found;
}

cairo_status_t write_bytes(void* closure, const unsigned char* bytes, unsigned int count) {
  const auto& sink = *static_cast<ByteSink*>(closure);
  return sink({reinterpret_cast<const char*>(bytes), count}) ? CAIRO_STATUS_SUCCESS
                                                             : CAIRO_STATUS_WRITE_ERROR;
}

std::string layout_key(std::string_view text, const Style& style, double width) {
  std::string key;
  for (const double value : {style.size, style.line_height, width}) {
    key.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  key.push_back(static_cast<char>(style.weight));
  key.push_back(static_cast<char>(style.align));
  key.append(text);
  return key;
}

}  // namespace

struct Canvas::State {
  ByteSink sink;
  Surface surface;
  Context context;
  PangoState pango;
  OutlineFonts outlines;
  std::unordered_map<std::string, Layout> layouts;
  std::unordered_map<std::string, Surface> codes;
  bool has_side = false;

  PangoLayout* layout(std::string_view text, const Style& style, double width) {
    if (layouts.size() >= kMostLayouts) {
      layouts.clear();
    }
    Layout& slot = layouts[layout_key(text, style, width)];
    if (!slot) {
      slot.reset(pango_layout_new(pango.get()));
      const Font font(pango_font_description_new());
      pango_font_description_set_family_static(font.get(), kTypeface);
      pango_font_description_set_weight(
          font.get(), style.weight == Weight::kBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
      pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
      pango_layout_set_font_description(slot.get(), font.get());
      // A Chinese word may break anywhere; a long number or address must as well.
      pango_layout_set_wrap(slot.get(), PANGO_WRAP_WORD_CHAR);
      pango_layout_set_width(slot.get(),
                             width < 0 ? -1 : static_cast<int>(points(width) * PANGO_SCALE));
      pango_layout_set_alignment(slot.get(), pango_align(style.align));
      pango_layout_set_text(slot.get(), text.data(), static_cast<int>(text.size()));
    }
    return slot.get();
  }

  // The squares of a code with its quiet zone as a stencil, one bit each: as paths they made two
  // thirds of the time and most of the file.
  cairo_surface_t* code(std::string_view text) {
    if (const auto known = codes.find(std::string(text)); known != codes.end()) {
      return known->second.get();
    }
    const auto made = qr_code(text);
    if (!made) {
      return nullptr;
    }
    if (codes.size() >= kMostCodes) {
      codes.clear();
    }
    const int width = made->width + 2 * kQuietZone;
    Surface image(cairo_image_surface_create(CAIRO_FORMAT_A1, width, width));
    unsigned char* bits = cairo_image_surface_get_data(image.get());
    const int stride = cairo_image_surface_get_stride(image.get());
    for (int row = 0; row < made->width; ++row) {
      for (int column = 0; column < made->width; ++column) {
        if (made->at(column, row)) {
          const int at = column + kQuietZone;  // bits in the order of the machine: little-endian
          bits[(row + kQuietZone) * stride + at / 8] |= static_cast<unsigned char>(1U << (at % 8));
        }
      }
    }
    cairo_surface_mark_dirty(image.get());
    return codes.emplace(std::string(text), std::move(image)).first->second.get();
  }

  // Noto's own lines are far apart (1.45 of the size): lines are placed here.
  static double pitch(const Style& style) { return style.size * style.line_height; }
};

Canvas::Canvas(std::unique_ptr<State> state) : state_(std::move(state)) {}
Canvas::~Canvas() = default;

Result<std::unique_ptr<Canvas>> Canvas::create(PdfInfo info, ByteSink sink) {
  auto state = std::make_unique<State>();
  state->sink = std::move(sink);
  state->surface.reset(
      cairo_pdf_surface_create_for_stream(write_bytes, &state->sink, points(1), points(1)));
  const std::string day = text::iso(text::date_of_day(info.day)) + "T00:00:00+08:00";
  cairo_surface_t* surface = state->surface.get();
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, info.title.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, info.author.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "mingbai");
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, day.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, day.c_str());
  state->context.reset(cairo_create(surface));
  state->pango.reset(pango_cairo_create_context(state->context.get()));
  // Glyphs where the layout says, on any device: no hints, no rounding to pixels.
  const std::unique_ptr<cairo_font_options_t, Freed<cairo_font_options_destroy>> options(
      cairo_font_options_create());
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(state->pango.get(), options.get());
  pango_context_set_round_glyph_positions(state->pango.get(), FALSE);
  pango_context_set_language(state->pango.get(), pango_language_from_string("zh-cn"));
  if (!has_typeface(state->pango.get())) {
    return fail(ErrorCode::kNotFound,
                say({"没有安装印卡片用的字体 Noto Sans CJK SC，请安装 fonts-noto-cjk",
                     "the typeface Noto Sans CJK SC is not installed: install fonts-noto-cjk"}));
  }
  return std::unique_ptr<Canvas>(new Canvas(std::move(state)));
}

void Canvas::begin_side(const Paper& paper) {
  if (state_->has_side) {
    cairo_show_page(state_->context.get());
  }
  state_->has_side = true;
  cairo_pdf_surface_set_size(state_->surface.get(), points(paper.width), points(paper.height));
  set_origin(0, 0);
}

void Canvas::set_origin(double x, double y) {
  cairo_identity_matrix(state_->context.get());
  cairo_translate(state_->context.get(), points(x), points(y));
}

double Canvas::height_of(std::string_view text, const Style& style, double width) {
  if (text.empty()) {
    return 0;
  }
  const int lines = pango_layout_get_line_count(state_->layout(text, style, width));
  return lines * State::pitch(style) / kPointsPerMm;
}

double Canvas::width_of(std::string_view text, const Style& style) {
  int width = 0;
  pango_layout_get_size(state_->layout(text, style, -1), &width, nullptr);
  return width / static_cast<double>(PANGO_SCALE) / kPointsPerMm;
}

double Canvas::text(std::string_view text, const Style& style, double x, double y, double width) {
  if (text.empty()) {
    return 0;
  }
  PangoLayout* layout = state_->layout(text, style, width);
  cairo_t* context = state_->context.get();
  const double pitch = State::pitch(style);
  // Han characters stand in their line with .12 of the size below the base line.
  const double base = pitch / 2 + style.size * 0.38;
  double offset = 0;
  PangoLayoutIter* lines = pango_layout_get_iter(layout);
  do {
    PangoRectangle extents;
    pango_layout_iter_get_line_extents(lines, nullptr, &extents);
    cairo_move_to(context, points(x) + extents.x / static_cast<double>(PANGO_SCALE),
                  points(y) + offset + base);
    state_->outlines.show(context, pango_layout_iter_get_line_readonly(lines),
                          pango_layout_get_text(layout), style.size);
    offset += pitch;
  } while (pango_layout_iter_next_line(lines) != FALSE);
  pango_layout_iter_free(lines);
  return offset / kPointsPerMm;
}

void Canvas::line(double x1, double y1, double x2, double y2, double thickness) {
  cairo_t* context = state_->context.get();
  cairo_set_line_width(context, points(thickness));
  cairo_move_to(context, points(x1), points(y1));
  cairo_line_to(context, points(x2), points(y2));
  cairo_stroke(context);
}

void Canvas::dashes(double x1, double y1, double x2, double y2) {
  constexpr double kDash[] = {4, 4};
  cairo_set_dash(state_->context.get(), kDash, 2, 0);
  line(x1, y1, x2, y2, 0.15);
  cairo_set_dash(state_->context.get(), nullptr, 0, 0);
}

void Canvas::frame(const Box& box, double thickness) {
  cairo_t* context = state_->context.get();
  cairo_set_line_width(context, points(thickness));
  cairo_rectangle(context, points(box.x), points(box.y), points(box.width), points(box.height));
  cairo_stroke(context);
}

void Canvas::shade(const Box& box, double grey) {
  cairo_t* context = state_->context.get();
  cairo_set_source_rgb(context, grey, grey, grey);
  cairo_rectangle(context, points(box.x), points(box.y), points(box.width), points(box.height));
  cairo_fill(context);
  cairo_set_source_rgb(context, 0, 0, 0);
}

void Canvas::qr(std::string_view text, double x, double y, double size) {
  cairo_surface_t* code = state_->code(text);
  if (code == nullptr) {
    return;
  }
  shade({x, y, size, size}, 1);
  cairo_t* context = state_->context.get();
  const double square = points(size) / cairo_image_surface_get_width(code);
  cairo_save(context);
  cairo_translate(context, points(x), points(y));
  cairo_scale(context, square, square);
  const std::unique_ptr<cairo_pattern_t, Freed<cairo_pattern_destroy>> pattern(
      cairo_pattern_create_for_surface(code));
  cairo_pattern_set_filter(pattern.get(), CAIRO_FILTER_NEAREST);
  cairo_mask(context, pattern.get());
  cairo_restore(context);
}

Result<void> Canvas::finish() {
  if (state_->has_side) {
    cairo_show_page(state_->context.get());
  }
  state_->layouts.clear();
  cairo_surface_finish(state_->surface.get());
  const cairo_status_t status = cairo_surface_status(state_->surface.get());
  if (status != CAIRO_STATUS_SUCCESS) {
    return fail(ErrorCode::kIo,
                say({"写不出 PDF：", "cannot write the PDF: "}) + cairo_status_to_string(status));
  }
  return {};
}

}  // namespace mingbai::print
