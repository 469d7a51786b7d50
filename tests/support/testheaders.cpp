// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

// Nothing: CMake compiles precompiled headers only along with a source file.
