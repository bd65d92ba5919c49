"""The templates go into the wheel as data of the package: an installed tinlang needs no checkout."""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages(include=["generator*"]), "generator.templates"],
    package_dir={"generator.templates": "templates"},
    package_data={"generator.templates": ["**/*"], "generator": ["**/*.txt"]},
    exclude_package_data={"": ["**/__pycache__/*"]},
)
