"""Pictures as people send them, good and bad, made on the spot."""

import io
import struct
import zlib

from PIL import ExifTags, Image, ImageCms

SOLID_RED = (200, 30, 30)


def encoded(picture, format, **options):
    target = io.BytesIO()
    picture.save(target, format, **options)
    return target.getvalue()


def quartered(width=120, height=80):
    """Red, green, blue and white quarters: shows how a picture is turned."""
    picture = Image.new("RGB", (width, height), "white")
    picture.paste((220, 0, 0), (0, 0, width // 2, height // 2))
    picture.paste((0, 200, 0), (width // 2, 0, width, height // 2))
    picture.paste((0, 0, 220), (0, height // 2, width // 2, height))
    return picture


def corners(content):
    """The name of the colour in each corner: top left, top right, bottom left, bottom right."""
    picture = Image.open(io.BytesIO(content)).convert("RGB")
    right, bottom = picture.width - 4, picture.height - 4
    return [_colour(picture.getpixel(spot)) for spot in ((3, 3), (right, 3), (3, bottom), (right, bottom))]


def _colour(pixel):
    strong = [value > 128 for value in pixel]
    return {
        (True, False, False): "red",
        (False, True, False): "green",
        (False, False, True): "blue",
    }.get(tuple(strong), "white" if all(strong) else "other")


def exif(**tags):
    notes = Image.Exif()
    for name, value in tags.items():
        notes[ExifTags.Base[name]] = value
    return notes


def with_iptc(jpeg, byline, charset=b"\x1b%G"):
    """The JPEG with a By-line in the Photoshop segment, as picture agencies write it."""

    def record(section, dataset, value):
        return bytes([0x1C, section, dataset]) + struct.pack(">H", len(value)) + value

    iptc = record(1, 90, charset) + record(2, 80, byline) + record(2, 120, b"a caption")
    block = b"8BIM\x04\x04\x00\x00" + struct.pack(">I", len(iptc)) + iptc + b"\x00" * (len(iptc) % 2)
    segment = b"Photoshop 3.0\x00" + block
    return jpeg[:2] + b"\xff\xed" + struct.pack(">H", len(segment) + 2) + segment + jpeg[2:]


def png_claiming(width, height):
    """A PNG of sixty bytes whose header claims any size."""

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b""))
        + chunk(b"IEND", b"")
    )


def jpeg_claiming(width, height):
    jpeg = encoded(Image.new("RGB", (8, 8)), "JPEG")
    place = jpeg.index(b"\xff\xc0")
    return jpeg[: place + 5] + struct.pack(">HH", height, width) + jpeg[place + 9 :]


def gif_claiming(width, height):
    gif = encoded(Image.new("P", (8, 8)), "GIF")
    return gif[:6] + struct.pack("<HH", width, height) + gif[10:]


def webp_claiming(width, height):
    webp = encoded(Image.new("RGBA", (8, 8)), "WEBP", exif=exif(Artist="x"))
    assert webp[12:16] == b"VP8X"
    sides = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return webp[:24] + sides + webp[30:]


def avif_claiming(width, height):
    avif = encoded(Image.new("RGB", (64, 64)), "AVIF")
    place = avif.index(b"ispe") + 8
    return avif[:place] + struct.pack(">II", width, height) + avif[place + 8 :]


def swapped_channels_profile():
    """A colour profile in which red and green have changed places, so that its use shows."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    tags = {}
    for number in range(struct.unpack_from(">I", profile, 128)[0]):
        place = 132 + 12 * number
        tags[bytes(profile[place : place + 4])] = place
    red, green = tags[b"rXYZ"], tags[b"gXYZ"]
    profile[red + 4 : red + 12], profile[green + 4 : green + 12] = (
        profile[green + 4 : green + 12],
        profile[red + 4 : red + 12],
    )
    return bytes(profile)
