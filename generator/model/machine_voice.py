"""The voice in which a machine reads aloud, and the signal tune: both are named in commune.yaml."""

from typing import Annotated

from pydantic import Field

from generator.entries import FieldEntry, FormHelp
from generator.fields import PlainWords
from generator.model.parts import Record

ESPEAK_VOICES = ("vi", "vi-vn-x-central", "vi-vn-x-south")
"""The Vietnamese voices of espeak-ng 1.51 (`espeak-ng --voices=vi`): of the north, the centre, the south."""
PIPER_ENDING, SETTINGS_ENDING = ".onnx", ".json"
"""How the file of a Piper voice ends, and what its settings beside it have in addition (Piper, VOICES.md)."""


class MachineVoice(Record):
    """A voice of espeak-ng, or a Piper voice: a file *name*.onnx of media/, with its settings beside it.

    A Piper voice has a *licence*, which its MODEL_CARD says: many may not be used by an office.
    """

    name: Annotated[
        str,
        Field(min_length=1),
        FieldEntry.WORDS,
        FormHelp("vi là giọng miền Bắc, vi-vn-x-central miền Trung, vi-vn-x-south miền Nam; hoặc tên tệp giọng Piper"),
    ] = Field(
        description="giọng của espeak-ng: vi, vi-vn-x-central, vi-vn-x-south; hoặc tên tệp .onnx của Piper "
        "trong `media/`, cạnh nó có tệp .onnx.json",
        examples=["vi"],
    )
    licence: Annotated[PlainWords | None, FormHelp("với giọng Piper: ai làm ra giọng, được phép dùng thế nào")] = Field(
        default=None,
        description="với giọng Piper: ai làm ra giọng, được phép dùng thế nào, đúng như tệp MODEL_CARD đi kèm",
        examples=["Người làm ra giọng, CC BY 4.0"],
    )

    @property
    def is_piper(self) -> bool:
        """Return whether this is a file of Piper, and no voice of espeak-ng."""
        return self.name.lower().endswith(PIPER_ENDING)

    @property
    def settings(self) -> str:
        """Return the name of the settings of a Piper voice."""
        return f"{self.name}{SETTINGS_ENDING}"


class Jingle(Record):
    """The signal tune that begins and ends a programme: a *file* of media/, and by whose *licence* it is played."""

    file: Annotated[str, Field(min_length=1), FieldEntry.WORDS, FormHelp("tên tệp âm thanh đã chép vào")] = Field(
        description="tên tệp âm thanh trong `media/`: .wav, .mp3, .flac hay .ogg", examples=["nhac-hieu.wav"]
    )
    licence: PlainWords = Field(description="ai làm ra bản nhạc, được phép phát thế nào")
