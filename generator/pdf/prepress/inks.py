"""Convert the screen colours of a PDF to the four inks of a press: lines, areas, gradients, pictures."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from io import BytesIO
from typing import Any, Literal
from zlib import compress

import pikepdf
from pikepdf import Name, Operator
from PIL import Image, ImageCms

from generator.pdf.fault import Misprint

_GREY_SPREADS = ((0.2, 0.1), (0.5, 0.06), (1.0, 0.01))
"""How far apart red, green and blue may be, up to each brightness, in a colour that is printed in black ink alone.

Nobody sees a hint of colour in a dark grey, but a cream paper is nothing but a hint of colour."""

_NEARLY_BLACK = 0.2  # the brightness below which a grey is printed in full black, as text is

Instruction = tuple[Sequence[Any], Operator]
"""The operands and the operator, as pikepdf has them."""

Mixture = tuple[float, float, float, float]
"""Shares of cyan, magenta, yellow and black, from 0 to 1."""

ProfileFault = Literal["", "broken", "of another kind"]
"""Why a file is no profile of a press: it is one, it cannot be read, or it is for screens or cameras."""

_HEAD = 128
"""Bytes of the header of a profile (ICC.1:2022, 7.2): its size, kind, colour space and signature."""


def fault_in_profile(profile: bytes) -> ProfileFault:
    """Return why *profile* is not the ICC profile of a press with four inks, or "" where it is one.

    >>> fault_in_profile(b"")
    'broken'
    """
    if len(profile) < _HEAD or profile[36:40] != b"acsp" or int.from_bytes(profile[:4]) > len(profile):
        return "broken"
    if (profile[12:16], profile[16:20]) != (b"prtr", b"CMYK"):
        return "of another kind"
    try:
        _transform_to(profile)
    except (OSError, ImageCms.PyCMSError):
        return "broken"
    return ""


@lru_cache(maxsize=2)
def _transform_to(profile: bytes) -> ImageCms.ImageCmsTransform:
    """Return the transform from the colours of a screen to the inks of *profile*."""
    return ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"),
        ImageCms.ImageCmsProfile(BytesIO(profile)),
        "RGB",
        "CMYK",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )


class Inks:
    """The inks of one press on one paper, as its ICC *profile* describes them.

    Greys, and the near-black of text, are printed in black ink alone: four inks on top of each other never meet
    exactly, and small letters and QR codes would have coloured edges.

    Raise `Misprint` where *profile* is not the profile of a press; `fault_in_profile` says so beforehand.
    """

    def __init__(self, profile: bytes) -> None:
        fault = fault_in_profile(profile)
        if fault:
            raise Misprint(f"the colour profile is {fault}")
        self._transform = _transform_to(profile)
        self.mix = lru_cache(maxsize=1024)(self._mix)

    def mixed(self, instructions: Sequence[Any]) -> Iterator[Instruction]:
        """Yield *instructions* with every colour mixed from the inks.

        Raise `Misprint` at a colour space or an inline picture that no inks are known for.
        """
        for instruction in instructions:
            operands: Sequence[Any] = instruction.operands
            operator = str(instruction.operator)
            if operator in ("rg", "RG"):
                red, green, blue = (float(operand) for operand in operands)
                yield list(self.mix(red, green, blue)), Operator("k" if operator == "rg" else "K")
                continue
            if operator in ("g", "G"):
                yield [0, 0, 0, round(1 - float(operands[0]), 3)], Operator("k" if operator == "g" else "K")
                continue
            if operator in ("cs", "CS") and str(operands[0]) not in _KNOWN_SPACES:
                raise Misprint(f"no inks are known for colours in {operands[0]}")
            if operator == "INLINE IMAGE":
                raise Misprint("a picture among the operators cannot be mixed from inks")
            yield operands, instruction.operator

    def mix_object(self, pdf_object: pikepdf.Object) -> None:
        """Mix the colours of *pdf_object* where it is a picture, a gradient, a group or a pattern.

        Raise `Misprint` as `mixed` does.
        """
        if not isinstance(pdf_object, (pikepdf.Stream, pikepdf.Dictionary)):
            return
        if "/Group" in pdf_object and "/CS" in pdf_object.Group:
            pdf_object.Group.CS = Name.DeviceCMYK
        if "/ShadingType" in pdf_object and pdf_object.ColorSpace != Name.DeviceGray:
            pdf_object.ColorSpace = Name.DeviceCMYK
            self._mix_function(pdf_object.Function)
        if isinstance(pdf_object, pikepdf.Stream):
            if pdf_object.get("/Subtype") == Name.Image and "/ImageMask" not in pdf_object:
                self._mix_picture(pdf_object)
            elif pdf_object.get("/Subtype") == Name.Form or pdf_object.get("/PatternType") == 1:
                instructions = list(self.mixed(pikepdf.parse_content_stream(pdf_object)))
                pdf_object.write(pikepdf.unparse_content_stream(instructions))
            if "/Resources" in pdf_object and "/ColorSpace" in pdf_object.Resources:
                del pdf_object.Resources.ColorSpace

    def _mix(self, red: float, green: float, blue: float) -> Mixture:
        brightness = 0.2126 * red + 0.7152 * green + 0.0722 * blue  # luma (ITU-R BT.709)
        spread = max(red, green, blue) - min(red, green, blue)
        if spread <= next(allowed for limit, allowed in _GREY_SPREADS if brightness <= limit + 1e-6):
            return 0, 0, 0, 1 if brightness <= _NEARLY_BLACK else abs(round(1 - brightness, 3))
        pixel = tuple(round(channel * 255) for channel in (red, green, blue))
        mixed = self._print(Image.new("RGB", (1, 1), pixel)).tobytes()
        cyan, magenta, yellow, black = (round(ink / 255, 3) for ink in mixed)
        return cyan, magenta, yellow, black

    def _mix_function(self, function: pikepdf.Object) -> None:
        """Mix the colours at the ends of a gradient."""
        for inner in function.get("/Functions", []):
            self._mix_function(inner)
        for end in ("/C0", "/C1"):
            if end in function and len(function[end]) == 3:
                red, green, blue = (float(channel) for channel in function[end])
                function[end] = pikepdf.Array(list(self.mix(red, green, blue)))

    def _mix_picture(self, stream: pikepdf.Stream) -> None:
        if stream.get("/ColorSpace") in (Name.DeviceGray, Name.DeviceCMYK):
            return
        printed = self._print(pikepdf.PdfImage(stream).as_pil_image().convert("RGB"))
        for key in (Name.DecodeParms, Name.Decode):
            if key in stream:
                del stream[key]
        stream.ColorSpace, stream.BitsPerComponent, stream.Interpolate = Name.DeviceCMYK, 8, False
        stream.write(compress(printed.tobytes(), 9), filter=Name.FlateDecode)

    def _print(self, picture: Image.Image) -> Image.Image:
        printed = ImageCms.applyTransform(picture, self._transform)
        assert printed is not None  # only a transform in place gives nothing back
        return printed


_KNOWN_SPACES = ("/DeviceCMYK", "/DeviceGray", "/Pattern")
