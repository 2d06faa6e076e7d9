namespace Plumbline.App.Reading;

/// <summary>What came of reading one input: a <see cref="ReadDocument"/> or a <see cref="ReadFailure"/>, nothing else.</summary>
public abstract class ReadResult
{
    private protected ReadResult()
    {
    }
}
