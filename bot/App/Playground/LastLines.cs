using System.Diagnostics;

namespace CollectionsBot.App;

/// <summary>Reads what a process prints, for as long as it runs, and remembers the end of it.</summary>
/// <remarks>A child whose output nobody reads stops when the pipe is full, so reading goes on to the end.</remarks>
internal sealed class LastLines
{
    private const int LinesKeptMax = 12;
    private const int LineLengthMax = 4_000;

    private readonly Lock _lock = new();
    private readonly Queue<string> _lines = new();
    private string _last = "";

    /// <param name="process">A started process with both outputs redirected and neither read yet.</param>
    /// <param name="onLine">Called with each line as it comes, from a thread of the pool.</param>
    public LastLines(Process process, Action<string>? onLine = null)
    {
        void Read(string? line)
        {
            if (string.IsNullOrWhiteSpace(line))
                return;
            Keep(line);
            onLine?.Invoke(line);
        }

        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The line printed last, in full; empty when there was none.</summary>
    public string Last
    {
        get
        {
            lock (_lock)
                return _last;
        }
    }

    /// <summary>The lines that tell a person something: without stack frames and dumps, oldest first.</summary>
    public override string ToString()
    {
        lock (_lock)
            return string.Join(Environment.NewLine, _lines);
    }

    private void Keep(string line)
    {
        lock (_lock)
        {
            _last = line;
            if (IsDetail(line))
                return;
            _lines.Enqueue(line.Length > LineLengthMax ? line[..LineLengthMax] : line);
            if (_lines.Count > LinesKeptMax)
                _lines.Dequeue();
        }
    }

    // Stack frames, and the dump of the error that npm prints after having said what it was.
    private static bool IsDetail(string line) =>
        line.Contains("    at ", StringComparison.Ordinal) || line.StartsWith("npm error   ", StringComparison.Ordinal)
        || line is "npm error" or "npm error }";
}
