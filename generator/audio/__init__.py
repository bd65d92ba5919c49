"""Scripts → sound files: spoken by espeak-ng or by a Piper voice of the user's own, as loud as broadcasting asks.

    record(library, voice)     a file of each kind for every script, and how long each really takes
    calibrate(path, text)      how fast somebody reads, from one recording

Optional: needs `requirements/audio.txt` (numpy, soundfile), and a voice. Nothing else in generator/ imports this.
"""

from generator.audio.calibration import Rate, calibrate
from generator.audio.recording import record
from generator.audio.voices import Espeak, NoVoice, Piper, Voice

__all__ = ["Espeak", "NoVoice", "Piper", "Rate", "Voice", "calibrate", "record"]
