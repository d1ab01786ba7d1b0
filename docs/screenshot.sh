#!/usr/bin/env bash
# Makes docs/overview.png: the browser test of the main path keeps its picture of the demo. Needs the .NET SDK, Node and chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
KPISERVICE_SCREENSHOT="$PWD/docs/overview.png" dotnet test --filter FullyQualifiedName~MainPathTests
