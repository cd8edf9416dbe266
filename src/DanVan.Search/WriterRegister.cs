using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>The acts by which a store resolves what it takes in; who gives others makes it forget what it knows by the old ones. Thread-safe.</summary>
/// <param name="writing">Held by who writes.</param>
/// <param name="forget">Called under the lock where the acts are others.</param>
internal sealed class WriterRegister(Lock writing, Action forget)
{
    private ActRegister _acts = ActRegister.Default;

    public ActRegister Acts
    {
        get => _acts;
        set
        {
            lock (writing)
            {
                if (ReferenceEquals(_acts, value)) return;
                _acts = value;
                forget();
            }
        }
    }
}
