// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/check/image_position.h"

#include <cstddef>
#include <cstdint>

namespace mingbai::check {
namespace {

enum class ByteOrder { kBig, kLittle };

// Numbers in bytes; 0 beyond the end.
class Bytes {
 public:
  Bytes(std::string_view bytes, ByteOrder order) : bytes_(bytes), order_(order) {}

  std::uint32_t number(std::size_t at, std::size_t size) const {
    std::uint32_t n = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t place = order_ == ByteOrder::kBig ? i : size - 1 - i;
      n = n << 8U |
          (at + place < bytes_.size() ? static_cast<unsigned char>(bytes_[at + place]) : 0U);
    }
    return n;
  }
  std::uint32_t two(std::size_t at) const { return number(at, 2); }
  std::uint32_t four(std::size_t at) const { return number(at, 4); }
  std::size_t size() const { return bytes_.size(); }

 private:
  std::string_view bytes_;
  ByteOrder order_;
};

constexpr std::uint32_t kGpsDirectory = 0x8825;
constexpr std::uint32_t kLatitude = 2;
constexpr std::uint32_t kLongitude = 4;
constexpr std::size_t kEntry = 12;  // bytes of an entry of a directory

// Degrees, minutes, seconds as three fractions. Cameras without a fix write zeros.
bool has_degrees(const Bytes& tiff, std::size_t entry) {
  const std::size_t at = tiff.four(entry + 8);
  for (std::size_t i = 0; i < 3; ++i) {
    if (tiff.four(at + i * 8) != 0 && tiff.four(at + i * 8 + 4) != 0) {
      return true;
    }
  }
  return false;
}

// The offset that an entry of the directory holds; 0 when there is no such entry.
std::size_t entry_of(const Bytes& tiff, std::size_t directory, std::uint32_t tag) {
  const std::size_t count = tiff.two(directory);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = directory + 2 + i * kEntry;
    if (entry + kEntry > tiff.size()) {
      break;
    }
    if (tiff.two(entry) == tag) {
      return entry;
    }
  }
  return 0;
}

bool tiff_tells(std::string_view bytes) {
  if (!bytes.starts_with("II") && !bytes.starts_with("MM")) {
    return false;
  }
  const Bytes tiff(bytes, bytes[0] == 'I' ? ByteOrder::kLittle : ByteOrder::kBig);
  const std::size_t pointer = entry_of(tiff, tiff.four(4), kGpsDirectory);
  if (pointer == 0) {
    return false;
  }
  const std::size_t gps = tiff.four(pointer + 8);
  for (const std::uint32_t tag : {kLatitude, kLongitude}) {
    const std::size_t entry = entry_of(tiff, gps, tag);
    if (entry != 0 && has_degrees(tiff, entry)) {
      return true;
    }
  }
  return false;
}

// XMP writes exif:GPSLatitude="33,37.2N" or as an element.
bool xmp_tells(std::string_view text) {
  constexpr std::string_view kName = "GPSLatitude";
  for (std::size_t at = text.find(kName); at != text.npos; at = text.find(kName, at + 1)) {
    const std::string_view value = text.substr(at + kName.size(), 8);
    if (value.find_first_of("123456789") != value.npos) {
      return true;
    }
  }
  return false;
}

// "Exif", two zeros, and a TIFF file: in JPEG and in the boxes of HEIC.
bool exif_tells(std::string_view bytes) {
  constexpr std::string_view kExif("Exif\0\0", 6);
  for (std::size_t at = bytes.find(kExif); at != bytes.npos; at = bytes.find(kExif, at + 1)) {
    if (tiff_tells(bytes.substr(at + kExif.size()))) {
      return true;
    }
  }
  return false;
}

bool png_tells(std::string_view bytes) {
  const Bytes png(bytes, ByteOrder::kBig);
  for (std::size_t at = 8; at + 12 <= bytes.size();) {
    const std::size_t size = png.four(at);
    if (bytes.substr(at + 4, 4) == "eXIf" && tiff_tells(bytes.substr(at + 8, size))) {
      return true;
    }
    at += size + 12;
  }
  return false;
}

bool webp_tells(std::string_view bytes) {
  const Bytes webp(bytes, ByteOrder::kLittle);
  for (std::size_t at = 12; at + 8 <= bytes.size();) {
    const std::size_t size = webp.four(at + 4);
    if (bytes.substr(at, 4) == "EXIF" && tiff_tells(bytes.substr(at + 8, size))) {
      return true;
    }
    at += 8 + size + size % 2;
  }
  return false;
}

bool is_picture(std::string_view bytes) {
  constexpr std::string_view kTiff[] = {std::string_view("II*\0", 4), std::string_view("MM\0*", 4)};
  return bytes.starts_with("\xFF\xD8\xFF") || bytes.starts_with("\x89PNG") ||
         (bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP") ||
         bytes.substr(4, 4) == "ftyp" || bytes.starts_with(kTiff[0]) || bytes.starts_with(kTiff[1]);
}

}  // namespace

bool tells_position(std::string_view bytes) {
  constexpr std::size_t kShortest = 12;
  if (bytes.size() < kShortest || !is_picture(bytes)) {
    return false;
  }
  return tiff_tells(bytes) || exif_tells(bytes) || xmp_tells(bytes) ||
         (bytes.starts_with("\x89PNG") && png_tells(bytes)) ||
         (bytes.starts_with("RIFF") && webp_tells(bytes));
}

}  // namespace mingbai::check
