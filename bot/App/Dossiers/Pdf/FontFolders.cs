namespace CollectionsBot.App;

/// <summary>Finds the fonts of this machine that a document may be drawn with. The program carries none.</summary>
internal static class FontFolders
{
    /// <summary>
    /// The files looked for, the first choice on top. A character that one has not is taken from the next; the last two are there
    /// for scripts that the first have not.
    /// </summary>
    private static readonly string[] Files = ["DejaVuSans.ttf", "LiberationSans-Regular.ttf", "Arial.ttf", "Arial Unicode.ttf", "DroidSansFallbackFull.ttf"];

    /// <summary>Where this kind of machine keeps fonts.</summary>
    public static IEnumerable<string> Usual()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return OperatingSystem.IsWindows() ? [Environment.GetFolderPath(Environment.SpecialFolder.Fonts)]
            : OperatingSystem.IsMacOS() ? ["/System/Library/Fonts", "/Library/Fonts", Path.Combine(home, "Library/Fonts")]
            : ["/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(home, ".local/share/fonts"), Path.Combine(home, ".fonts")];
    }

    /// <summary>The fonts found, the first choice on top; at least one.</summary>
    /// <param name="folders">Where to look, with everything below.</param>
    /// <exception cref="IOException">There is none; the message says what to install.</exception>
    public static ImmutableArray<FontFile> Find(IEnumerable<string> folders)
    {
        var all = folders.ToList();
        var every = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MatchCasing = MatchCasing.CaseInsensitive };
        var found = all.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*.ttf", every)).Order(StringComparer.Ordinal).ToList();
        ImmutableArray<FontFile> fonts =
        [
            .. Files.Select(name => found.Find(f => Path.GetFileName(f).Equals(name, StringComparison.OrdinalIgnoreCase)))
                .OfType<string>().Select(FontFile.TryRead).OfType<FontFile>(),
        ];
        return !fonts.IsEmpty ? fonts : throw new IOException(
            $"There is no font to draw the PDF with, so nothing was written. Install DejaVu (apt-get install fonts-dejavu-core), Liberation or Arial. Looked in {string.Join(", ", all)}.");
    }
}
