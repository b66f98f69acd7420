package org.entente.entity;

/** Whether what the context says a name is agrees with what an item is. */
public final class TypeAgreement {

  private TypeAgreement() {}

  /**
   * The veto of the linker.
   *
   * @param item what the item is
   * @param context what the words around the name say
   */
  public static boolean agree(EntityType item, EntityType context) {
    return Candidates.fits(item, context);
  }
}
