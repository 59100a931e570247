namespace CollectionsBot.Benchmarks;

/// <summary>A folder that goes when it is no longer needed.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("benchmark-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
