"""Scripts → sound files: spoken by espeak-ng or by a Piper voice of the user's own, as loud as broadcasting asks.

    Recorder(voice)            a file of each kind for a script, and how long it really takes
    calibrate(path, text)      how fast somebody reads, from one recording

Optional: needs `requirements/audio.txt` (numpy, soundfile), and a voice. Nothing else in generator/ imports this.
"""

from generator.audio.calibration import Rate, calibrate
from generator.audio.recording import VoiceRecorder
from generator.audio.voices import Espeak, NoVoice, Piper, Voice

__all__ = ["Espeak", "NoVoice", "Piper", "Rate", "Voice", "VoiceRecorder", "calibrate"]
